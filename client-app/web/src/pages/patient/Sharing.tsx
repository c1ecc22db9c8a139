// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { ownConsents } from '../../jobs/requests';
import type { PageProps } from '../page';
import { AllSharings } from './AllSharings';
import { Waiting } from './Waiting';
import { WhoCanSee } from './WhoCanSee';

/** Who reads, who asks to, and everything that was ever allowed. */
export default function Sharing({ desk }: PageProps) {
  const consents = useFetched(() => ownConsents(desk), [desk, heard.value]);
  return (
    <Page title={say('patient.nav.sharing')} intro={say('patient.sharing.intro')}>
      <div class="blocks blocks-two">
        <WhoCanSee desk={desk} onChange={consents.again} />
        <Waiting desk={desk} />
      </div>
      <AllSharings desk={desk} consents={consents} />
    </Page>
  );
}
