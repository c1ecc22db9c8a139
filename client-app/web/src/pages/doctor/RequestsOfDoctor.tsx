// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { Requests } from '../reading/Requests';

/** What I asked for, and what became of it. */
export default function RequestsOfDoctor({ desk }: PageProps) {
  return (
    <Page title={say('reading.nav.requests')} intro={say('doctor.requests.intro')}>
      <Requests desk={desk} />
    </Page>
  );
}
