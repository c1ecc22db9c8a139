// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Page } from '../../components/Page';
import type { SafeKeepings } from '../../jobs/kit';
import { say } from '../../language/say';
import { KitSheet } from './KitSheet';
import { TypeBack } from './TypeBack';
import { save } from './save';

interface Props extends SafeKeepings {
  medicalId: string;
  onKept: () => void;
}

/**
 * Has the kit's file saved and its code put on paper, for neither opens anything alone. Goes on once a part of the code was typed back: from
 * paper, for the screen hides it.
 */
export function SafeKeeping({ medicalId, vaultCode, kit, onKept }: Props) {
  const [saved, setSaved] = useState(false);
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
      <p class="not-printed">{say('kit.both')}</p>
      <div class="buttons not-printed">
        <button
          type="button"
          onClick={() => {
            save(kit.file, kit.fileName);
            setSaved(true);
          }}
        >
          {say('kit.save')}
        </button>
        <button type="button" class="secondary" onClick={() => print()}>
          {say('kit.print')}
        </button>
        <button type="button" class="secondary outline" disabled={!saved} onClick={() => setCopied(true)}>
          {say('kit.written')}
        </button>
      </div>
    </Page>
  );
}
