// SPDX-License-Identifier: Apache-2.0
import { Field } from '../../components/Field';
import { say } from '../../language/say';

/** The second question where something logs in and an authenticator is switched on. */
export function OneTimeCode({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  return (
    <Field
      label={say('login.oneTimeCode')}
      hint={say('login.oneTimeCode.hint')}
      value={value}
      onValue={onValue}
      autocomplete="one-time-code"
      digits
      required
    />
  );
}
