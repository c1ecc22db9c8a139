// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Person } from '../../components/Person';

/** Somebody by medical ID. */
export function PersonOf({ medicalId, organisation = '' }: { desk: Desk; medicalId: string; organisation?: string }) {
  return <Person name={null} organisation={organisation} medicalId={medicalId} signed={false} />;
}
