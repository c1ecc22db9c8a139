// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Icon, type IconName } from '../../components/Icon';
import { isPrinted, printDocument } from '../../components/printDocument';
import { ProblemPanel } from '../../components/ProblemPanel';
import { openRecord, type Opened } from '../../jobs/open';
import type { Watching } from '../../jobs/progress';
import { say, type Sentence } from '../../language/say';
import type { Purpose } from '../../model/terms';
import { copy, isCopied } from './copy';
import { save } from './save';
import { useTask } from './task';

type Way = 'download' | 'copy' | 'print';

const ICONS: Record<Way, IconName> = { download: 'download', copy: 'copy', print: 'print' };

interface Props {
  desk: Desk;
  opened: Opened;
  /** What somebody else's document is taken for; null for one's own, which alone can be printed: its code leads to a page of patients. */
  purpose: Purpose | null;
}

/** Download, copy and print. Each takes the document out of the vault, so each is recorded as a reading of its own. */
export function TakeAway({ desk, opened, purpose }: Props) {
  const task = useTask();
  const [done, setDone] = useState<Sentence | null>(null);
  const { record, version } = opened;
  const again = (watching: Watching) => openRecord(desk, { record, version, ...(purpose !== null && { purpose }) }, watching);
  const ways: Record<Way, (watching: Watching) => Promise<boolean>> = {
    download: async (watching) => download(await again(watching)),
    copy: async (watching) => (await copy(opened.mime, async () => (await again(watching)).bytes), true),
    print: async (watching) => printOut(await again(watching)),
  };
  const take = (way: Way) => {
    setDone(null);
    void task.run(async (watching) => setDone((await ways[way](watching)) ? (`take.${way}.done` as Sentence) : 'take.print.notShown'));
  };
  const offered: Way[] = ['download', ...(isCopied(opened.mime) ? (['copy'] as const) : []), ...(purpose === null && isPrinted(opened.bytes) ? (['print'] as const) : [])];
  return (
    <div class="take-away">
      <div class="buttons">
        {offered.map((way) => (
          <ActionButton key={way} kind="secondary" busy={task.busy} onClick={() => take(way)}>
            <Icon name={ICONS[way]} /> {say(`take.${way}` as Sentence)}
          </ActionButton>
        ))}
      </div>
      <p>
        <small>{purpose === null ? say('take.own') : say('take.theirs', { why: say(`purpose.${purpose}`) })}</small>
      </p>
      <ChainProgress progress={task.progress} />
      <p role="status">{done && say(done)}</p>
      <ProblemPanel trouble={task.trouble} {...(purpose === null && { kept: say('patient.open.kept') })} />
    </div>
  );
}

function download({ bytes, mime, card }: Opened): boolean {
  save(new Blob([bytes], { type: inert(mime) }), card.fileName);
  return true;
}

function printOut({ bytes, card, record, version }: Opened): Promise<boolean> {
  return printDocument({ bytes, title: card.title, link: `${location.origin}/app/check/${record}/${version}` });
}

// A saved file never opens as a page of this app, whatever its author called it.
function inert(mime: string): string {
  return /^(application\/(pdf|json|fhir\+json)|image\/(png|jpeg|webp|gif)|text\/plain)$/.test(mime) ? mime : 'application/octet-stream';
}
