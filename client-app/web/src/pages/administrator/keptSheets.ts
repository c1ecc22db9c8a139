// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import type { InvitedLine } from '../../jobs/invitationList';
import { forgetSheets, keepSheet, keptSheets } from '../../jobs/sheets';

/** Invitations that wait to be handed over. */
export interface Waiting {
  lines: InvitedLine[];
  /** One more; comes back when it is kept. */
  add: (line: InvitedLine) => Promise<void>;
  handedOver: () => void;
}

/** Invitations outlive a locked page and another one. Leaving is asked about where this device keeps nothing. */
export function useSheets(desk: Desk): Waiting {
  const [lines, setLines] = useState<InvitedLine[]>([]);
  const [unkept, setUnkept] = useState(false);
  useEffect(() => {
    void keptSheets(desk)
      .catch(() => [])
      .then((kept) => setLines((fresh) => [...kept, ...fresh.filter((line) => !kept.some(({ transaction }) => transaction === line.transaction))]));
  }, [desk]);
  useEffect(() => {
    if (!unkept) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unkept]);
  const add = async (line: InvitedLine) => {
    await keepSheet(desk, line).catch(() => setUnkept(true));
    setLines((others) => [...others, line]);
  };
  const handedOver = () => {
    setLines([]);
    setUnkept(false);
    void forgetSheets(desk, lines).catch(() => undefined);
  };
  return { lines, add, handedOver };
}
