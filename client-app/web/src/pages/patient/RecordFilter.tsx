// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { Field } from '../../components/Field';
import { number } from '../../language/dates';
import { say, type Sentence } from '../../language/say';
import { ALL_KINDS, type Kind } from './kinds';
import type { Wanted } from './search';

interface Props {
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
  searching: boolean;
  /** How many cards were opened for the search, of how many. */
  searched: number;
  of: number;
  found: number;
}

/** Search by title and kind. Titles are sealed, so the search happens here, and says how far it is. */
export function RecordFilter({ wanted, onWanted, searching, searched, of, found }: Props) {
  const id = useId();
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Field label={say('patient.search')} type="search" value={wanted.text} onValue={(text) => onWanted({ ...wanted, text })} />
      <div class="field">
        <label for={id}>{say('patient.kind')}</label>
        <select id={id} value={wanted.kind ?? ''} onChange={(event) => onWanted({ ...wanted, kind: (event.currentTarget.value || null) as Kind | null })}>
          <option value="">{say('patient.kind.all')}</option>
          {ALL_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`patient.kind.${kind}` as Sentence)}
            </option>
          ))}
        </select>
      </div>
      <p class="filters-found" role="status">
        {searching && (searched < of ? say('patient.searching', { done: number(searched), of: number(of) }) : say('patient.found', { count: found }))}
      </p>
    </form>
  );
}
