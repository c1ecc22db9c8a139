// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { toast } from '../../components/Toasts';
import type { Action, Purpose } from '../../model/terms';
import { say } from '../../language/say';
import { UploadForm } from '../frame/UploadForm';
import type { PageProps } from '../page';
import { rightNow } from '../reading/clock';
import { PatientPage } from '../reading/PatientPage';
import { allows } from '../reading/standing';

const ACTIONS: Action[] = ['read', 'append', 'amend', 'tombstone'];
const PURPOSES: Purpose[] = ['TREAT', 'ETREAT', 'HRESCH'];

/** One patient of the doctor's; a report can be added where the patient allows it. */
export default function Patient({ desk, params }: PageProps) {
  const patient = params['patient'] ?? '';
  const [round, setRound] = useState(0);
  return (
    <PatientPage key={`${patient}${round}`} desk={desk} patient={patient} actions={ACTIONS} purposes={PURPOSES}>
      {(consents) =>
        allows(consents, 'append', null, rightNow()) && (
          <section class="card" aria-labelledby="upload">
            <h2 id="upload">{say('doctor.upload')}</h2>
            <p>{say('doctor.upload.intro')}</p>
            <UploadForm desk={desk} patient={patient} usual="laboratory" onUploaded={() => (toast(say('reading.upload.done')), setRound(round + 1))} />
          </section>
        )
      }
    </PatientPage>
  );
}
