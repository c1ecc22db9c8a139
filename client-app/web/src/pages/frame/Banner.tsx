// SPDX-License-Identifier: Apache-2.0
import { say } from '../../language/say';
import { network } from './network';

/** Says on every page when the chain is one operator's, and proves nothing about independence. */
export function Banner() {
  if (!network.value?.development) return null;
  return (
    <aside class="banner" aria-label={say('banner.label')}>
      {say('banner.development')}
    </aside>
  );
}
