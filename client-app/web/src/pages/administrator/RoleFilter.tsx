// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { ROLES } from '../../model/medicalId';
import { say } from '../../language/say';

/** Narrows a list to one role; '' is every role. */
export function RoleFilter({ role, onRole }: { role: string; onRole: (role: string) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say('administrator.role')}</label>
      <select id={id} value={role} onChange={(event) => onRole(event.currentTarget.value)}>
        <option value="">{say('administrator.role.every')}</option>
        {ROLES.map((letter) => (
          <option key={letter} value={letter}>
            {say(`role.${letter}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
