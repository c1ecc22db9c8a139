// SPDX-License-Identifier: Apache-2.0
import { DocumentViewer } from '../../components/DocumentViewer';
import { Status } from '../../components/Status';
import type { Opened } from '../../jobs/open';
import { number, size } from '../../language/dates';
import { say } from '../../language/say';
import { save } from '../frame/save';

/** A document that came, was opened here, and is what its author signed. */
export function OpenedDocument({ opened }: { opened: Opened }) {
  const { card, bytes } = opened;
  return (
    <div class="opened">
      <Status mood="good">{say('reading.opened', { block: number(opened.block) })}</Status>
      <DocumentViewer bytes={bytes} title={card.title} />
      <div class="buttons">
        <button type="button" class="secondary" onClick={() => save(new Blob([bytes], { type: 'application/octet-stream' }), card.fileName)}>
          {say('reading.opened.save', { size: size(bytes.length) })}
        </button>
      </div>
    </div>
  );
}
