// SPDX-License-Identifier: Apache-2.0
import type { PageProps } from '../page';
import { RecordPage } from '../reading/RecordPage';

/** One record that was shared with the insurer. */
export default function PatientRecord({ desk, params }: PageProps) {
  return <RecordPage desk={desk} record={params['record'] ?? ''} />;
}
