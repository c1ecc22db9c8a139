// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { say } from '../language/say';
import { Field } from './Field';

interface Props {
  label: string;
  value: string;
  onValue: (value: string) => void;
  autocomplete: 'current-password' | 'new-password';
  hint?: string;
  error?: string | null;
}

/** A password that its owner may look at. Paste and password managers are welcome. */
export function PasswordField({ autocomplete, ...field }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <div class="password">
      <Field {...field} type={shown ? 'text' : 'password'} autocomplete={autocomplete} code required />
      <button type="button" class="plain" aria-pressed={shown} onClick={() => setShown(!shown)}>
        {say(shown ? 'password.hide' : 'password.show')}
      </button>
    </div>
  );
}
