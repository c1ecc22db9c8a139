// SPDX-License-Identifier: Apache-2.0
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props extends Omit<JSX.InputHTMLAttributes, 'value' | 'id' | 'label'> {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What to type, below the field. */
  hint?: string;
  /** What is wrong with what was typed. */
  error?: string | null;
}

/** A labelled field. What was typed stays, paste works, and an error is read out with the field. */
export function Field({ label, value, onValue, hint, error, ...input }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {error && (
        <small id={`${id}-error`} class="field-error" role="alert">
          {error}
        </small>
      )}
    </div>
  );
}
