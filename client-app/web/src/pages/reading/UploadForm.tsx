// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Field } from '../../components/Field';
import { FileDrop } from '../../components/FileDrop';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { upload } from '../../jobs/upload';
import { size } from '../../language/dates';
import { say } from '../../language/say';
import { useTask } from '../frame/task';
import { KINDS, kindWord } from './kinds';

interface Props {
  desk: Desk;
  /** Whose vault. */
  patient: string;
  /** The record that gets a new version; without one it is a new record. */
  record?: string;
  onDone: () => void;
}

/** Puts a document into a patient's vault: sealed here, to the patient and to those who may read all of it. */
export function UploadForm({ desk, patient, record, onDone }: Props) {
  const task = useTask();
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [type, setType] = useState<string>(KINDS[0]);
  const send = async () => {
    if (file === null) return;
    const about = record === undefined ? { title: title || file.name, type, for: patient } : { record, ...(title && { title }) };
    if (!(await task.run(async (watching) => void (await upload(desk, { file, ...about }, watching))))) return;
    setFile(null);
    setTitle('');
    toast(say('reading.upload.done'));
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FileDrop onFile={setFile} disabled={task.busy} />
      {file && <p>{say('reading.upload.chosen', { file: file.name, size: size(file.size) })}</p>}
      <Field label={say('reading.upload.title')} hint={say('reading.upload.title.hint')} value={title} onValue={setTitle} autocomplete="off" />
      {record === undefined && <KindChoice type={type} onType={setType} />}
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} kept={say('reading.kept')} />
      <div class="buttons">
        {task.busy && (
          <button type="button" class="secondary outline" onClick={task.stop}>
            {say('cancel')}
          </button>
        )}
        <ActionButton busy={task.busy} disabled={file === null}>
          {say('reading.upload.submit')}
        </ActionButton>
      </div>
    </form>
  );
}

function KindChoice({ type, onType }: { type: string; onType: (type: string) => void }) {
  return (
    <label>
      {say('reading.upload.kind')}
      <select value={type} onChange={(event) => onType(event.currentTarget.value)}>
        {KINDS.map((code) => (
          <option key={code} value={code}>
            {kindWord(code)}
          </option>
        ))}
      </select>
    </label>
  );
}
