// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { FileDrop } from '../../components/FileDrop';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { upload, type Uploaded } from '../../jobs/upload';
import { say } from '../../language/say';
import { plainText } from '../../model/plainText';
import { useDraft } from './draft';
import { KINDS, type Kind } from './kinds';
import { StopButton } from './StopButton';
import { useTask } from './task';
import { UploadFields, type About } from './UploadFields';

interface Props {
  desk: Desk;
  /** Whose vault; without one, one's own. */
  patient?: string;
  /** The record that gets a new version; without one it is a new record. */
  record?: string | undefined;
  /** What most documents are here. */
  usual?: Kind;
  /** Offers the phone's camera as well. */
  camera?: boolean;
  onUploaded: (uploaded: Uploaded) => void;
}

/** Puts a document into a vault: a file, what it is called, and the button that seals it and sends it away. */
export function UploadForm({ desk, patient, record, usual = 'other', camera = false, onUploaded }: Props) {
  const task = useTask();
  const [file, setFile] = useState<File | null>(null);
  const [about, setAbout, forget] = useDraft<About>(desk, `upload/${patient ?? ''}/${record ?? ''}`, { fileName: '', title: '', kind: usual });
  const [stopped, setStopped] = useState(false);
  if (about === null) return <Skeleton lines={3} />;
  const choose = (chosen: File) => {
    const fileName = plainText(chosen.name);
    if (fileName !== about.fileName) setAbout({ fileName, title: record ? '' : fileName.replace(/\.[a-z0-9]{2,5}$/i, ''), kind: usual });
    setFile(chosen);
  };
  if (file === null) {
    return (
      <>
        {about.fileName !== '' && <p role="status">{say('upload.again', { file: about.fileName })}</p>}
        <FileDrop camera={camera} onFile={choose} />
      </>
    );
  }
  const other = () => (forget(), setFile(null));
  const send = async () => {
    setStopped(false);
    const form = record ? { file, title: about.title, record } : { file, title: about.title, type: KINDS[about.kind], ...(patient && { for: patient }) };
    await task.run(async (watching) => {
      const uploaded = await upload(desk, form, watching);
      other();
      onUploaded(uploaded);
    });
  };
  return (
    <form onSubmit={(event) => (event.preventDefault(), void send())}>
      <UploadFields file={file} about={about} onAbout={setAbout} own={patient === undefined} version={record !== undefined} disabled={task.busy} />
      <ChainProgress progress={task.progress} />
      {stopped && !task.busy && <p role="status">{say(patient ? 'upload.stopped.patient' : 'upload.stopped.own')}</p>}
      <ProblemPanel trouble={task.trouble} kept={say('upload.kept')} />
      <div class="buttons">
        <ActionButton busy={task.busy}>{say('upload.submit')}</ActionButton>
        {task.busy ? (
          <StopButton task={task} onStop={() => setStopped(true)} />
        ) : (
          <button type="button" class="secondary outline" onClick={other}>
            {say('upload.other')}
          </button>
        )}
      </div>
    </form>
  );
}
