// SPDX-License-Identifier: Apache-2.0
import type { PageProps } from '../page';
import { PatientPage } from '../reading/PatientPage';

/** One insured patient: what was shared for a claim, and asking for what is missing. */
export default function Patient({ desk, params }: PageProps) {
  const patient = params['patient'] ?? '';
  return <PatientPage key={patient} desk={desk} patient={patient} actions={['read']} purposes={['HPAYMT', 'PATADMIN']} />;
}
