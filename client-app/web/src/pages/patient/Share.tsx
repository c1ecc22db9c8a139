// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { Page } from '../../components/Page';
import { Skeleton } from '../../components/Skeleton';
import type { Shared } from '../../jobs/share';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { useDraft } from '../frame/draft';
import { ShareForm } from './ShareForm';
import { EMPTY, type WishForm } from './wish';

/** One sentence that fills itself in: whom I let read what, what for, until when. */
export default function Share({ desk }: PageProps) {
  const { query } = useLocation();
  const asked = { ...(query['with'] && { grantee: query['with'] }), ...(query['record'] && { records: [query['record']] }) };
  const [form, setForm, forget] = useDraft<WishForm>(desk, 'share', EMPTY);
  const [named, setNamed] = useState(asked);
  const [shared, setShared] = useState<Shared | null>(null);
  const change = (changed: WishForm) => {
    setNamed({});
    setForm(changed);
  };
  return (
    <Page title={say('patient.share.title')} {...(!shared && { intro: say('patient.share.intro') })}>
      {shared ? (
        <section class="card done" role="status">
          <p>{say('patient.share.done', { block: shared.block })}</p>
          <div class="buttons">
            <a class="button" href="/app/sharing">
              {say('patient.share.toSharing')}
            </a>
          </div>
        </section>
      ) : form ? (
        <ShareForm desk={desk} form={{ ...form, ...named }} onForm={change} onShared={(done) => (forget(), setShared(done))} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}
