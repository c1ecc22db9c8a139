// SPDX-License-Identifier: Apache-2.0
import { appAddress } from '../app/address';
import { AppClient } from '../app/appClient';
import { Http } from '../app/http';
import { TrustedNetwork } from '../fabric/trustedNetwork';

/** What a page shows before anybody is logged in. */
export interface Notice {
  /** The organisation's name, as its app says. */
  organisation: string;
  /** Whether block 0 is that of a development ledger, which one operator runs. */
  development: boolean;
}

/** Whose app this is, and what kind of ledger it works on. */
export async function readNotice(): Promise<Notice> {
  const app = new AppClient(new Http(appAddress()));
  const [answer, genesis] = await Promise.all([app.network(), app.genesis()]);
  const network = await TrustedNetwork.of(genesis, null);
  return { organisation: answer.name, development: network.consensus === 'development' };
}
