// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { Field } from '../../components/Field';
import { say, type Sentence } from '../../language/say';
import type { Sort } from './events';

/** What somebody looks for in the log. */
export interface Filter {
  text: string;
  sort: Sort | null;
}

export const EVERYTHING: Filter = { text: '', sort: null };

const SORTS: Sort[] = ['opened', 'refused', 'sharing', 'records', 'other'];

/** Search by person or record, and by what happened. */
export function ActivityFilter({ filter, onFilter, found }: { filter: Filter; onFilter: (filter: Filter) => void; found: number }) {
  const id = useId();
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <Field label={say('patient.activity.search')} type="search" value={filter.text} onValue={(text) => onFilter({ ...filter, text })} />
      <div class="field">
        <label for={id}>{say('patient.activity.what')}</label>
        <select id={id} value={filter.sort ?? ''} onChange={(event) => onFilter({ ...filter, sort: (event.currentTarget.value || null) as Sort | null })}>
          <option value="">{say('patient.sort.all')}</option>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {say(`patient.sort.${sort}` as Sentence)}
            </option>
          ))}
        </select>
      </div>
      <p class="filters-found" role="status">
        {(filter.text.trim() !== '' || filter.sort !== null) && say('patient.found', { count: found })}
      </p>
    </form>
  );
}
