// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { Field } from '../../components/Field';
import { EVERYTHING, type Query } from '../../jobs/auditing/query';
import { say } from '../../language/say';

const OUTCOMES = ['', 'permit', 'deny', 'success'] as const;

/** What to look for; the list follows while one types. */
export function QueryForm({ query, onQuery }: { query: Query; onQuery: (query: Query) => void }) {
  const id = useId();
  const field = (name: 'patient' | 'actor' | 'record') => (
    <Field label={say(`auditor.query.${name}`)} type="search" value={query[name]} onValue={(value) => onQuery({ ...query, [name]: value })} autocomplete="off" />
  );
  const date = (name: 'from' | 'to') => (
    <div class="field">
      <label for={`${id}${name}`}>{say(`auditor.query.${name}`)}</label>
      <input id={`${id}${name}`} type="date" value={query[name]} onInput={(event) => onQuery({ ...query, [name]: event.currentTarget.value })} />
    </div>
  );
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      {field('patient')}
      {field('actor')}
      {field('record')}
      {date('from')}
      {date('to')}
      <div class="field">
        <label for={id}>{say('auditor.query.outcome')}</label>
        <select id={id} value={query.outcome} onChange={(event) => onQuery({ ...query, outcome: event.currentTarget.value as Query['outcome'] })}>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {say(`auditor.outcome.${outcome || 'any'}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="button" class="secondary outline" onClick={() => onQuery(EVERYTHING)}>
        {say('auditor.query.clear')}
      </button>
    </form>
  );
}
