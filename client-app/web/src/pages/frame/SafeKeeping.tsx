// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Page } from '../../components/Page';
import type { RecoveryKit } from '../../jobs/join';
import { say } from '../../language/say';
import { KitSheet } from './KitSheet';
import { TypeBack } from './TypeBack';
import { save } from './save';

interface Props {
  medicalId: string;
  vaultCode: string;
  kit: RecoveryKit;
  onKept: () => void;
}

/** Has the kit and the vault code printed and saved, and goes on once a part of the code was typed back: from paper, for the screen hides it. */
export function SafeKeeping({ medicalId, vaultCode, kit, onKept }: Props) {
  const [copied, setCopied] = useState(false);
  if (copied) {
    return (
      <Page key="back" title={say('kit.title')} intro={say('kit.back')}>
        <TypeBack code={kit.code} onTyped={onKept} onAgain={() => setCopied(false)} />
      </Page>
    );
  }
  return (
    <Page title={say('kit.title')} intro={say('kit.intro')}>
      <KitSheet medicalId={medicalId} vaultCode={vaultCode} recoveryCode={kit.code} />
      <div class="buttons not-printed">
        <button type="button" onClick={() => print()}>
          {say('kit.print')}
        </button>
        <button type="button" class="secondary" onClick={() => save(kit.file, kit.fileName)}>
          {say('kit.save')}
        </button>
        <button type="button" class="secondary outline" onClick={() => setCopied(true)}>
          {say('kit.written')}
        </button>
      </div>
    </Page>
  );
}
