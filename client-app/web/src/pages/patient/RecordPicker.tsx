// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { Field } from '../../components/Field';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { listRecords } from '../../jobs/records';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { useAllEntries } from './entries';
import { Paged } from './Paged';
import { RecordChoice } from './RecordChoice';
import { matches } from './search';

interface Props {
  desk: Desk;
  legend: string;
  /** Null is all records. */
  chosen: string[] | null;
  onChosen: (records: string[] | null) => void;
  /** Only these are offered, as when a request may only be narrowed. */
  among?: string[];
}

const NONE: never[] = [];

/** Which records: all, or some of a list that can be searched. */
export function RecordPicker({ desk, legend, chosen, onChosen, among }: Props) {
  const name = useId();
  return (
    <fieldset class="part">
      <legend>{legend}</legend>
      {!among && (
        <div class="choices">
          <label class="choice">
            <input type="radio" name={name} checked={chosen !== null} onChange={() => onChosen([])} />
            <span>{say('patient.records.some')}</span>
          </label>
          <label class="choice">
            <input type="radio" name={name} checked={chosen === null} onChange={() => onChosen(null)} />
            <span>{say('patient.records.allToo')}</span>
          </label>
        </div>
      )}
      {chosen !== null && <Some desk={desk} chosen={chosen} onChosen={onChosen} among={among} />}
    </fieldset>
  );
}

function Some({ desk, chosen, onChosen, among }: { desk: Desk; chosen: string[]; onChosen: (records: string[]) => void; among: string[] | undefined }) {
  const records = useFetched(() => listRecords(desk), [desk]);
  const [text, setText] = useState('');
  const searching = text.trim() !== '';
  const opened = useAllEntries(desk, records.value ?? NONE, searching);
  const offered = (records.value ?? []).filter(({ record }) => (!among || among.includes(record)) && (!searching || matches(opened.get(record), { text, kind: null })));
  const change = (record: string, on: boolean) => onChosen(on ? [...chosen, record] : chosen.filter((one) => one !== record));
  return (
    <>
      <ProblemPanel trouble={records.trouble} onAgain={records.again} />
      {!records.value && !records.trouble && <Skeleton />}
      {(records.value?.length ?? 0) > 6 && <Field label={say('patient.search')} type="search" value={text} onValue={setText} />}
      {records.value?.length === 0 && <p>{say('patient.records.none')}</p>}
      <Paged items={offered}>
        {(shown) => shown.map((listed) => <RecordChoice key={listed.record} desk={desk} listed={listed} chosen={chosen.includes(listed.record)} onChosen={change} />)}
      </Paged>
      {records.value && records.value.length > 0 && <p role="status">{say('patient.records.chosen', { count: chosen.length })}</p>}
    </>
  );
}
