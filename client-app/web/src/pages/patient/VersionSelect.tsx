// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { number } from '../../language/dates';
import { say } from '../../language/say';

/** Which version, the newest first. */
export function VersionSelect({ version, versions, onVersion }: { version: number; versions: number; onVersion: (version: number) => void }) {
  const id = useId();
  const all = Array.from({ length: versions }, (_, index) => versions - index);
  return (
    <div class="field narrow">
      <label for={id}>{say('patient.version')}</label>
      <select id={id} value={version} onChange={(event) => onVersion(Number(event.currentTarget.value))}>
        {all.map((one) => (
          <option key={one} value={one}>
            {one === versions ? say('patient.version.newest', { version: number(one) }) : number(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
