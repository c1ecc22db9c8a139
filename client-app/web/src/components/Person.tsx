// SPDX-License-Identifier: Apache-2.0
import { say } from '../language/say';
import { Icon } from './Icon';

export interface PersonProps {
  /** Null where nobody signed one; then the medical ID is shown. */
  name: string | null;
  /** The organisation's name. */
  organisation: string;
  medicalId: string;
  /** Whether the organisation signed the name, checked in this browser. */
  signed: boolean;
}

/** A person as people call one: name and place first, with a mark where the organisation vouches for the name. */
export function Person({ name, organisation, medicalId, signed }: PersonProps) {
  return (
    <span class="person">
      <bdi class="person-name">{name ?? say('person.unnamed')}</bdi>
      <span aria-hidden="true"> · </span>
      <bdi>{organisation}</bdi>
      {signed && (
        <small class="status status-good">
          <Icon name="check" />
          <span>{say('person.signed', { organisation })}</span>
        </small>
      )}
      {name === null && <small class="identifier">{medicalId}</small>}
    </span>
  );
}
