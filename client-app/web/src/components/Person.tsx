// SPDX-License-Identifier: Apache-2.0
import { say } from '../language/say';
import { Icon } from './Icon';

export interface PersonProps {
  /** As the organisation signed it, checked in this browser; null where nobody did, then the medical ID is shown. */
  name: string | null;
  /** The organisation's name. */
  organisation: string;
  medicalId: string;
}

/** A person as people call one: name and place first, with a mark where the organisation vouches for the name. */
export function Person({ name, organisation, medicalId }: PersonProps) {
  return (
    <span class="person">
      <bdi class="person-name">{name ?? say('person.unnamed')}</bdi>
      <span aria-hidden="true"> · </span>
      <bdi>{organisation}</bdi>
      {name !== null && (
        <small class="status status-good">
          <Icon name="check" />
          <span>{say('person.signed', { organisation })}</span>
        </small>
      )}
      {name === null && <small class="identifier">{medicalId}</small>}
    </span>
  );
}
