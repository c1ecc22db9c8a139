// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Person } from '../../components/Person';
import { readPerson } from '../../jobs/names';
import { useFetched } from './fetched';

/** Somebody by medical ID: the ID alone until the signed name is here. */
export function PersonOf({ desk, medicalId }: { desk: Desk; medicalId: string }) {
  const { value } = useFetched(() => readPerson(desk, medicalId), [desk, medicalId]);
  if (!value) return <span class="identifier">{medicalId}</span>;
  return <Person name={value.name} organisation={value.organisationName} medicalId={medicalId} />;
}
