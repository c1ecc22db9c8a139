// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { say, type Sentence } from '../../language/say';
import { ALL_KINDS, type Kind } from './kinds';

interface Props {
  /** Null is every kind. */
  kind: Kind | null;
  onKind: (kind: Kind | null) => void;
  /** Whether every kind can be chosen, as for a search. */
  every?: boolean;
  among?: Kind[];
}

/** What kind of record it is, or which one is looked for. */
export function KindSelect({ kind, onKind, every = false, among = ALL_KINDS }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say('kind')}</label>
      <select id={id} value={kind ?? ''} onChange={(event) => onKind((event.currentTarget.value || null) as Kind | null)}>
        {every && <option value="">{say('kind.all')}</option>}
        {among.map((one) => (
          <option key={one} value={one}>
            {say(`kind.${one}` as Sentence)}
          </option>
        ))}
      </select>
    </div>
  );
}
