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
import { StopButton } from '../frame/StopButton';
import { useTask } from '../frame/task';
import { KINDS, type Kind } from '../frame/kinds';
import { KindSelect } from '../frame/KindSelect';

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
  const [kind, setKind] = useState<Kind>('laboratory');
  const [stopped, setStopped] = useState(false);
  const send = async () => {
    if (file === null) return;
    setStopped(false);
    const about = record === undefined ? { title: title || file.name, type: KINDS[kind], for: patient } : { record, ...(title && { title }) };
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
      {record === undefined && <KindSelect kind={kind} onKind={(chosen) => chosen && setKind(chosen)} />}
      <ChainProgress progress={task.progress} />
      {stopped && !task.busy && <p role="status">{say('reading.upload.stopped')}</p>}
      <ProblemPanel trouble={task.trouble} undone={say('reading.kept')} />
      <div class="buttons">
        {task.busy && <StopButton task={task} onStop={() => setStopped(true)} />}
        <ActionButton busy={task.busy} disabled={file === null}>
          {say('reading.upload.submit')}
        </ActionButton>
      </div>
    </form>
  );
}
