// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What to type, below the field. */
  hint?: string;
  /** What is wrong with what was typed. */
  error?: string | null;
  type?: 'text' | 'email' | 'password' | 'search';
  /** What the browser may fill in. */
  autocomplete?: string;
  /** Digits only, for the phone's keyboard. */
  digits?: boolean;
  /** Not a word of any language: no capital, no spelling. */
  code?: boolean;
  required?: boolean;
}

/** A labelled field. What was typed stays, paste works, and an error is read out with the field. */
export function Field({ label, value, onValue, hint, error, type = 'text', autocomplete = 'off', digits, code, required = false }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type as 'text'} // the library types each kind of input on its own
        required={required}
        autocomplete={autocomplete}
        {...(digits && { inputMode: 'numeric' as const })}
        {...(code && { autocapitalize: 'none' as const, spellcheck: false })}
        {...((code || type === 'email') && { dir: 'ltr' as const })}
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
