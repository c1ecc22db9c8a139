// SPDX-License-Identifier: Apache-2.0
import { Field } from '../../components/Field';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import { KindSelect } from '../frame/KindSelect';
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
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Field label={say('patient.search')} type="search" value={wanted.text} onValue={(text) => onWanted({ ...wanted, text })} />
      <KindSelect kind={wanted.kind} every onKind={(kind) => onWanted({ ...wanted, kind })} />
      <p class="filters-found" role="status">
        {searching && (searched < of ? say('patient.searching', { done: number(searched), of: number(of) }) : say('patient.found', { count: found }))}
      </p>
    </form>
  );
}
