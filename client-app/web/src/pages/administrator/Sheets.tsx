// SPDX-License-Identifier: Apache-2.0
import { QrCode } from '../../components/QrCode';
import { Status } from '../../components/Status';
import { toast } from '../../components/Toasts';
import type { InvitedLine } from '../../jobs/invitationList';
import { moment } from '../../language/dates';
import { say } from '../../language/say';
import type { Waiting } from './keptSheets';

/** Invitations that wait to be handed over, one printed page each. */
export function Sheets({ sheets: { lines, handedOver } }: { sheets: Waiting }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={say('administrator.sheets')}>
      <div class="card not-printed" role="status">
        <h2>{say('administrator.sheets')}</h2>
        <p>
          <Status mood="wait">{say('administrator.sheets.kept', { count: lines.length })}</Status>
        </p>
        <div class="buttons">
          <button type="button" onClick={() => print()}>
            {say('kit.print')}
          </button>
          <button type="button" class="secondary outline" onClick={handedOver}>
            {say('administrator.sheets.done')}
          </button>
        </div>
      </div>
      {lines.map((line) => (
        <Sheet key={line.transaction} line={line} />
      ))}
    </section>
  );
}

function Sheet({ line }: { line: InvitedLine }) {
  return (
    <article class="sheet">
      <h3>{line.name === '' ? say('administrator.sheet') : say('administrator.sheet.for', { name: line.name })}</h3>
      <p>{say('administrator.sheet.how', { role: say(`role.${line.role}`), until: moment(line.expires) })}</p>
      <QrCode text={line.link} label={say('administrator.sheet.qr')} />
      <p class="identifier" dir="ltr">
        {line.link}
      </p>
      <button type="button" class="secondary outline not-printed" onClick={() => void navigator.clipboard.writeText(line.link).then(() => toast(say('copied')))}>
        {say('administrator.sheet.copy')}
      </button>
    </article>
  );
}
