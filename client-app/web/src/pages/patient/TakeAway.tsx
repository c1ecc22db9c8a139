// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Icon, type IconName } from '../../components/Icon';
import { ProblemPanel } from '../../components/ProblemPanel';
import { toast } from '../../components/Toasts';
import { openRecord, type Opened } from '../../jobs/open';
import type { Watching } from '../../jobs/progress';
import { say, type Sentence } from '../../language/say';
import { save } from '../frame/save';
import { useTask } from '../frame/task';
import { copy, isCopied } from './copy';

type Way = 'download' | 'copy';

const ICONS: Record<Way, IconName> = { download: 'download', copy: 'copy' };

/** Download, copy and print. Each takes the document out of the vault, so each is recorded as a reading of its own. */
export function TakeAway({ desk, opened }: { desk: Desk; opened: Opened }) {
  const task = useTask();
  const again = (watching: Watching) => openRecord(desk, { record: opened.record, version: opened.version }, watching);
  const ways: Record<Way, (watching: Watching) => Promise<void>> = {
    download: async (watching) => {
      const { bytes, mime, card } = await again(watching);
      save(new Blob([bytes], { type: inert(mime) }), card.fileName);
    },
    copy: (watching) => copy(opened.mime, async () => (await again(watching)).bytes),
  };
  const take = async (way: Way) => {
    if (await task.run(ways[way])) toast(say(`patient.${way}.done` as Sentence));
  };
  const offered = (Object.keys(ways) as Way[]).filter((way) => way !== 'copy' || isCopied(opened.mime));
  return (
    <div class="take-away">
      <p>
        <small>{say('patient.take.sentence')}</small>
      </p>
      <div class="buttons">
        {offered.map((way) => (
          <ActionButton key={way} kind="secondary" busy={task.busy} onClick={() => void take(way)}>
            <Icon name={ICONS[way]} /> {say(`patient.${way}` as Sentence)}
          </ActionButton>
        ))}
      </div>
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} kept={say('patient.open.kept')} />
    </div>
  );
}

// A saved file never opens as a page of this app, whatever its author called it.
function inert(mime: string): string {
  return /^(application\/(pdf|json|fhir\+json)|image\/(png|jpeg|webp|gif)|text\/plain)$/.test(mime) ? mime : 'application/octet-stream';
}
