// SPDX-License-Identifier: Apache-2.0
import { PasswordField } from '../../components/PasswordField';
import { say } from '../../language/say';
import { LEAST_SIGNS } from './password';

export interface NewPasswordValue {
  password: string;
  again: string;
}

interface Props {
  value: NewPasswordValue;
  onValue: (value: NewPasswordValue) => void;
  error: string | null;
}

/** A new password, typed twice. */
export function NewPassword({ value, onValue, error }: Props) {
  return (
    <>
      <PasswordField
        label={say('password.new')}
        hint={say('password.hint', { least: LEAST_SIGNS })}
        value={value.password}
        onValue={(password) => onValue({ ...value, password })}
        autocomplete="new-password"
        error={error}
      />
      <PasswordField
        label={say('password.again')}
        value={value.again}
        onValue={(again) => onValue({ ...value, again })}
        autocomplete="new-password"
      />
    </>
  );
}
