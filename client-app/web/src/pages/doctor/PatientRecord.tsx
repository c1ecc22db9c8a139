// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { toast } from '../../components/Toasts';
import type { Entry } from '../../jobs/records';
import type { Consent } from '../../model/documents';
import { say } from '../../language/say';
import { UploadForm } from '../frame/UploadForm';
import type { PageProps } from '../page';
import { rightNow } from '../reading/clock';
import { DeleteRecord } from '../reading/DeleteRecord';
import { RecordPage } from '../reading/RecordPage';
import { allows } from '../reading/standing';

/** One record; what the doctor wrote himself can get a new version, each act only by the consent that allows it. */
export default function PatientRecord({ desk, params }: PageProps) {
  return (
    <RecordPage desk={desk} record={params['record'] ?? ''}>
      {(entry, consents, again) => <Acts desk={desk} entry={entry} consents={consents} again={again} />}
    </RecordPage>
  );
}

function Acts({ desk, entry, consents, again }: { desk: Desk; entry: Entry; consents: Consent[]; again: () => void }) {
  const now = rightNow();
  const own = entry.author === desk.medicalId && entry.status === 'active';
  const amends = own && allows(consents, 'amend', entry.record, now);
  const deletes = entry.status === 'active' && allows(consents, 'tombstone', entry.record, now);
  return (
    <>
      {amends && (
        <section class="card" aria-labelledby="version">
          <h2 id="version">{say('doctor.version')}</h2>
          <p>{say('doctor.version.intro')}</p>
          <UploadForm desk={desk} patient={entry.patient} record={entry.record} onUploaded={() => (toast(say('reading.upload.done')), again())} />
        </section>
      )}
      {deletes && <DeleteRecord desk={desk} record={entry.record} title={entry.card?.title ?? entry.record.slice(0, 8)} onDone={again} />}
    </>
  );
}
