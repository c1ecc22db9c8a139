// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { Page } from '../../components/Page';
import type { Uploaded } from '../../jobs/upload';
import { say } from '../../language/say';
import { UploadForm } from '../frame/UploadForm';
import type { PageProps } from '../page';

/** Puts a file into one's vault: as a new record, or as a new version of the one that the address names. */
export default function AddRecord({ desk }: PageProps) {
  const { query } = useLocation();
  const [uploaded, setUploaded] = useState<Uploaded | null>(null);
  const record = query['record'];
  return (
    <Page title={say(record ? 'patient.add.version' : 'patient.add.title')} intro={say('patient.add.intro')}>
      {uploaded ? (
        <Done uploaded={uploaded} onAgain={() => setUploaded(null)} />
      ) : (
        <div class="card">
          <UploadForm key={record} desk={desk} record={record} camera onUploaded={setUploaded} />
        </div>
      )}
    </Page>
  );
}

function Done({ uploaded, onAgain }: { uploaded: Uploaded; onAgain: () => void }) {
  return (
    <section class="card done" role="status">
      <p>{say('patient.add.done', { block: uploaded.block })}</p>
      <div class="buttons">
        <a class="button" href={`/app/records/${uploaded.record}`}>
          {say('patient.add.look')}
        </a>
        <a class="button secondary" href={`/app/sharing/new?record=${uploaded.record}`}>
          {say('patient.share')}
        </a>
        <button type="button" class="secondary outline" onClick={onAgain}>
          {say('patient.add.another')}
        </button>
      </div>
    </section>
  );
}
