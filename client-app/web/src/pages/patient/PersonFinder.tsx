// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import type { Person } from '../../jobs/names';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { PersonOf } from '../frame/PersonOf';
import { personsCalled } from './personsCalled';

interface Props {
  desk: Desk;
  legend: string;
  /** Medical ID. */
  chosen: string | null;
  onChosen: (medicalId: string | null) => void;
}

/** Finds somebody by the name that an organisation signed, or by medical ID. */
export function PersonFinder({ desk, legend, chosen, onChosen }: Props) {
  return (
    <fieldset class="part">
      <legend>{legend}</legend>
      {chosen === null ? (
        <Search desk={desk} onChosen={onChosen} />
      ) : (
        <p class="chosen">
          <PersonOf desk={desk} medicalId={chosen} />
          <button type="button" class="secondary outline" onClick={() => onChosen(null)}>
            {say('patient.change')}
          </button>
        </p>
      )}
    </fieldset>
  );
}

const PAUSE = 300;
const NOT_SIGNED = { code: 'NAME_NOT_SIGNED', kind: 'altered' };

function Search({ desk, onChosen }: { desk: Desk; onChosen: (medicalId: string) => void }) {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useFetched(async () => (text.length < 2 ? null : { text, ...(await personsCalled(desk, text)) }), [desk, text]);
  const late = text.length >= 2 && found.value?.text !== text && !found.trouble;
  return (
    <>
      <Field label={say('patient.person.search')} hint={say('patient.person.hint')} type="search" autocomplete="off" value={typed} onValue={setTyped} />
      {late && <Skeleton lines={1} />}
      <ProblemPanel trouble={found.trouble} onAgain={found.again} />
      {!late && found.value && found.value.unsigned > 0 && <ProblemPanel trouble={NOT_SIGNED} />}
      {!late && found.value && <Found desk={desk} people={found.value.people} onChosen={onChosen} />}
    </>
  );
}

function Found({ desk, people, onChosen }: { desk: Desk; people: Person[]; onChosen: (medicalId: string) => void }) {
  return (
    <>
      <p role="status">{say('patient.person.found', { count: people.length })}</p>
      <ul class="found">
        {people.slice(0, 20).map(({ medicalId }) => (
          <li key={medicalId}>
            <button type="button" class="secondary outline" onClick={() => onChosen(medicalId)}>
              <PersonOf desk={desk} medicalId={medicalId} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
