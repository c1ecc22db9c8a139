// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import type { Desk } from '../../app/desk';
import { isKitDue } from '../../jobs/kit';
import { say } from '../../language/say';
import { useFetched } from './fetched';
import { kitOnPaper } from './kitOnPaper';

const MAKING = ['/app/account/keys', '/app/account/kit'];

/** Says on every page that there is no recovery kit of one's keys, until there is one; where one is made it is in hand. */
export function KitDue({ desk }: { desk: Desk }) {
  const { path } = useLocation();
  const due = useFetched(() => isKitDue(desk), [desk, kitOnPaper.value]);
  if (due.value !== true || MAKING.includes(path)) return null;
  return (
    <p class="note not-printed" role="status">
      {say('kit.due')} <a href="/app/account/kit">{say('kit.make')}</a>
    </p>
  );
}
