// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { say, type Sentence } from '../../language/say';
import { ALL_KINDS, type Kind } from './kinds';

/** What kind of record it is. */
export function KindSelect({ kind, onKind }: { kind: Kind; onKind: (kind: Kind) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say('patient.kind')}</label>
      <select id={id} value={kind} onChange={(event) => onKind(event.currentTarget.value as Kind)}>
        {ALL_KINDS.map((one) => (
          <option key={one} value={one}>
            {say(`patient.kind.${one}` as Sentence)}
          </option>
        ))}
      </select>
    </div>
  );
}
