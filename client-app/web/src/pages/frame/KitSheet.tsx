// SPDX-License-Identifier: Apache-2.0
import { QrCode } from '../../components/QrCode';
import { say } from '../../language/say';
import { network } from './network';

/** What goes on paper: which vault it is, the two codes, and what each is for. Printed, it is one page. */
export function KitSheet({ medicalId, vaultCode, recoveryCode }: { medicalId: string; vaultCode: string; recoveryCode: string }) {
  return (
    <article class="sheet">
      <h2>{say('kit.sheet', { organisation: network.value?.organisation ?? '' })}</h2>
      <dl>
        <dt>{say('kit.medicalId')}</dt>
        <dd class="identifier">{medicalId}</dd>
        <dt>{say('kit.recoveryCode')}</dt>
        <dd class="identifier code">{recoveryCode}</dd>
        <dd>{say('kit.recoveryCode.for')}</dd>
        <dt>{say('kit.vaultCode')}</dt>
        <dd class="identifier code">{vaultCode}</dd>
        <dd>{say('kit.vaultCode.for')}</dd>
      </dl>
      <QrCode text={vaultCode} label={say('kit.qr')} />
    </article>
  );
}
