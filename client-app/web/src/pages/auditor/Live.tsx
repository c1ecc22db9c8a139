// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { Page } from '../../components/Page';
import { Status } from '../../components/Status';
import { checkChain, type Coverage } from '../../jobs/auditing/coverage';
import { listen } from '../../live/news';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { LiveBlock } from './LiveBlock';

const KEPT = 50;

/** Blocks as they are committed, each checked here before its events are shown. */
export default function Live({ desk }: PageProps) {
  const [heard, setHeard] = useState<boolean | null>(null);
  const [{ blocks, findings }, setSeen] = useState<Pick<Coverage, 'blocks' | 'findings'>>({ blocks: [], findings: [] });
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    const stopper = new AbortController();
    let first: number | null = null;
    const look = async (last: number) => {
      first ??= last;
      setSince(first);
      const { blocks: all, findings } = await checkChain(desk, { signal: stopper.signal });
      if (!stopper.signal.aborted) setSeen({ blocks: all.slice(first + 1).slice(-KEPT).reverse(), findings });
    };
    // What cannot be fetched now is fetched with the next block.
    void listen(desk, { onNews: ({ block }) => void look(block).catch(() => {}), onHeard: setHeard, signal: stopper.signal });
    return () => stopper.abort();
  }, [desk]);
  return (
    <Page title={say('auditor.nav.live')} intro={say('auditor.live.intro')}>
      <p role="status">
        <Status mood={heard ? 'good' : 'wait'}>{say(heard ? 'auditor.live.heard' : heard === null ? 'auditor.live.begins' : 'auditor.live.silent')}</Status>
      </p>
      {blocks.length === 0 && <EmptyState icon="activity" title={say('auditor.live.none', { last: since === null ? '…' : number(since) })} />}
      <div class="feed" role="log" aria-label={say('auditor.nav.live')}>
        {blocks.map((block) => (
          <LiveBlock key={block.number} desk={desk} block={block} findings={findings.filter((finding) => finding.block === block.number)} />
        ))}
      </div>
    </Page>
  );
}
