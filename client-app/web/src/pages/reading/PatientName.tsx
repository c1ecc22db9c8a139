// SPDX-License-Identifier: Apache-2.0
import { say } from '../../language/say';

/** A patient, whose name nobody publishes: what the reader calls him, else the medical ID. */
export function PatientName({ patient, name }: { patient: string; name: string | undefined }) {
  return (
    <span class="person">
      {name === undefined ? <span>{say('reading.unnamed')}</span> : <bdi class="person-name">{name}</bdi>}
      <small class="identifier">{patient}</small>
    </span>
  );
}
