// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { DocumentViewer } from '../../components/DocumentViewer';
import { Status } from '../../components/Status';
import type { Opened } from '../../jobs/open';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import type { Purpose } from '../../model/terms';
import { TakeAway } from '../frame/TakeAway';

/** A document that came, was opened here, and is what its author signed. */
export function OpenedDocument({ desk, opened, purpose }: { desk: Desk; opened: Opened; purpose: Purpose | null }) {
  return (
    <div class="opened">
      <Status mood="good">{say('reading.opened', { block: number(opened.block) })}</Status>
      <DocumentViewer bytes={opened.bytes} title={opened.card.title} />
      <TakeAway desk={desk} opened={opened} purpose={purpose} />
    </div>
  );
}
