// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';

interface Props {
  busy: boolean;
  /** Submits the form it stands in, unless it has something of its own to do. */
  onClick?: () => void;
  kind?: 'secondary' | 'danger' | 'outline';
  disabled?: boolean;
  /** Until it is, pressing does nothing; unlike a disabled button it keeps the focus, for a moment. */
  ready?: boolean;
  children: ComponentChildren;
}

/** A button that says when it is at work, and is not pressed twice. It keeps the focus meanwhile. */
export function ActionButton({ busy, onClick, kind, disabled = false, ready = true, children }: Props) {
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      class={kind}
      aria-busy={busy || undefined}
      aria-disabled={busy || !ready || undefined}
      disabled={disabled}
      onClick={(event) => {
        if (busy || !ready) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
