// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { say } from '../../language/say';
import { kindWord } from './kinds';

/** Narrows a timeline to one kind of document. */
export function KindFilter({ kinds, kind, onKind }: { kinds: string[]; kind: string | null; onKind: (kind: string | null) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{say('reading.kind.filter')}</label>
      <select id={id} value={kind ?? ''} onChange={(event) => onKind(event.currentTarget.value || null)}>
        <option value="">{say('reading.kind.all')}</option>
        {kinds.map((code) => (
          <option key={code} value={code}>
            {kindWord(code)}
          </option>
        ))}
      </select>
    </div>
  );
}
