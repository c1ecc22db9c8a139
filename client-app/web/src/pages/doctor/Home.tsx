// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { Patients } from '../reading/Patients';

/** Whom may I see, and what may I open? */
export default function Home({ desk }: PageProps) {
  return (
    <Page title={say('doctor.nav.patients')} intro={say('doctor.patients.intro')}>
      <Patients desk={desk} />
    </Page>
  );
}
