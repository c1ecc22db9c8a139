// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { Requests } from '../reading/Requests';

/** What we asked for; what waits longest stands first. */
export default function RequestsOfInsurer({ desk }: PageProps) {
  return (
    <Page title={say('reading.nav.requests')} intro={say('insurer.requests.intro')}>
      <Requests desk={desk} />
    </Page>
  );
}
