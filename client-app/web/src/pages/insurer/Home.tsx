// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { Patients } from '../reading/Patients';

/** What patients let us read for their claims. */
export default function Home({ desk }: PageProps) {
  return (
    <Page title={say('insurer.nav.shared')} intro={say('insurer.shared.intro')}>
      <Patients desk={desk} />
    </Page>
  );
}
