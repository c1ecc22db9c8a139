// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import type { Desk } from '../../app/desk';
import { isKitDue } from '../../jobs/rotate';
import { say } from '../../language/say';
import { useFetched } from './fetched';
import { kitOnPaper } from './kitOnPaper';

/** Says on every page that the recovery kit is of former keys, until there is a new one; where keys are renewed it is in hand. */
export function KitDue({ desk }: { desk: Desk }) {
  const { path } = useLocation();
  const due = useFetched(() => isKitDue(desk), [desk, kitOnPaper.value]);
  if (due.value !== true || path === '/app/account/keys') return null;
  return (
    <p class="note not-printed" role="status">
      {say('kit.due')} <a href="/app/account">{say('kit.make')}</a>
    </p>
  );
}
