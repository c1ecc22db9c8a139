// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Field } from '../../components/Field';
import { Icon } from '../../components/Icon';
import { ProblemPanel } from '../../components/ProblemPanel';
import { upload, type Uploaded } from '../../jobs/upload';
import { size } from '../../language/dates';
import { say } from '../../language/say';
import { plainText } from '../../model/plainText';
import { StopButton } from '../frame/StopButton';
import { useTask } from '../frame/task';
import { KINDS, type Kind } from '../frame/kinds';
import { KindSelect } from '../frame/KindSelect';

interface Props {
  desk: Desk;
  file: File;
  /** The record that gets a new version, else null. */
  record: string | null;
  onUploaded: (uploaded: Uploaded) => void;
  onOther: () => void;
}

/** What the chosen file is called, and the button that seals it and sends it away. */
export function UploadForm({ desk, file, record, onUploaded, onOther }: Props) {
  const task = useTask();
  const [title, setTitle] = useState(record ? '' : plainText(file.name).replace(/\.[a-z0-9]{2,5}$/i, ''));
  const [kind, setKind] = useState<Kind>('other');
  const [stopped, setStopped] = useState(false);
  const send = () => {
    setStopped(false);
    const form = record ? { file, title, record } : { file, title, type: KINDS[kind] };
    void task.run(async (watching) => onUploaded(await upload(desk, form, watching)));
  };
  return (
    <form class="card" onSubmit={(event) => (event.preventDefault(), send())}>
      <p class="chosen-file">
        <Icon name="file" /> <bdi>{plainText(file.name)}</bdi> <small>{size(file.size)}</small>
      </p>
      <fieldset disabled={task.busy}>
        <Field label={say('patient.title')} value={title} onValue={(typed) => setTitle(typed.slice(0, 200))} hint={say(record ? 'patient.title.former' : 'patient.title.hint')} required={!record} />
        {!record && <KindSelect kind={kind} onKind={(chosen) => chosen && setKind(chosen)} />}
      </fieldset>
      <ChainProgress progress={task.progress} />
      {stopped && !task.busy && <p role="status">{say('patient.add.stopped')}</p>}
      <ProblemPanel trouble={task.trouble} kept={say('patient.add.kept')} />
      <div class="buttons">
        <ActionButton busy={task.busy}>{say('patient.add.submit')}</ActionButton>
        {task.busy ? (
          <StopButton task={task} onStop={() => setStopped(true)} />
        ) : (
          <button type="button" class="secondary outline" onClick={onOther}>
            {say('patient.add.other')}
          </button>
        )}
      </div>
    </form>
  );
}
