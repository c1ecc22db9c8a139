// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { QrCode } from '../../components/QrCode';
import { say } from '../../language/say';

/** A new vault code, to be printed: other devices ask for it. */
export function VaultCodeSheet({ vaultCode, medicalId, onKept }: { vaultCode: string; medicalId: string; onKept: () => void }) {
  return (
    <Page title={say('vaultCode.title')} intro={say('kit.vaultCode.for')}>
      <article class="sheet">
        <dl>
          <dt>{say('kit.medicalId')}</dt>
          <dd class="identifier">{medicalId}</dd>
          <dt>{say('kit.vaultCode')}</dt>
          <dd class="identifier code">{vaultCode}</dd>
        </dl>
        <QrCode text={vaultCode} label={say('kit.qr')} />
      </article>
      <div class="buttons not-printed">
        <button type="button" class="secondary" onClick={() => print()}>
          {say('kit.print')}
        </button>
        <button type="button" onClick={onKept}>
          {say('next')}
        </button>
      </div>
    </Page>
  );
}
