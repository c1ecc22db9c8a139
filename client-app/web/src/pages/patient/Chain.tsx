// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { Status } from '../../components/Status';
import { blocks, type ChainBlock } from '../../jobs/blocks';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import { useTask } from '../frame/task';
import type { PageProps } from '../page';
import { BlockRow } from './BlockRow';

/** The chain as it is: block by block, each tied to the one before it, recomputed in this browser. */
export default function Chain({ desk }: PageProps) {
  const task = useTask();
  const [shown, setShown] = useState<ChainBlock[]>([]);
  const [next, setNext] = useState<number | null | undefined>(undefined);
  const more = () =>
    task.run(async () => {
      const page = await blocks(desk, next ?? undefined);
      setShown((former) => [...former, ...page.blocks]);
      setNext(page.next);
    });
  useEffect(() => void more(), [desk]);
  const broken = shown.filter(({ linked }, at) => !linked || !follows(shown[at - 1], shown[at] as ChainBlock));
  return (
    <Page title={say('patient.chain.title')} intro={say('patient.chain.intro')}>
      {shown.length > 0 && (
        <p>
          <Status mood={broken.length === 0 ? 'good' : 'bad'}>
            {broken.length === 0
              ? say('patient.chain.holds', { from: number(shown.at(-1)?.number ?? 0), to: number(shown[0]?.number ?? 0) })
              : say('patient.chain.broken', { block: number(broken[0]?.number ?? 0) })}
          </Status>
        </p>
      )}
      {shown.length === 0 && !task.trouble && <Skeleton lines={6} />}
      <ul class="rows card">
        {shown.map((block) => (
          <BlockRow key={block.number} block={block} holds={!broken.includes(block)} />
        ))}
      </ul>
      <ProblemPanel trouble={task.trouble} onAgain={() => void more()} />
      {next != null && (
        <ActionButton busy={task.busy} kind="outline" onClick={() => void more()}>
          {say('patient.chain.more')}
        </ActionButton>
      )}
    </Page>
  );
}

// Within a page the job has looked; this ties one page to the next.
function follows(above: ChainBlock | undefined, block: ChainBlock): boolean {
  return above === undefined || (above.previousHash === block.hash && above.number === block.number + 1);
}
