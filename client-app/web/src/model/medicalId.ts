// SPDX-License-Identifier: Apache-2.0
import { random } from './bytes';
import { crockford, holds, normalise } from './crockford';
import { Problem } from './problem';

/** What a member is: patient, doctor, hospital administrator, insurer, auditor, solution administrator, guardian, chemist, researcher. */
export const ROLES = ['p', 'd', 'h', 'i', 'a', 's', 'g', 'c', 'r'] as const;
export type Role = (typeof ROLES)[number];

/** A fresh pseudonym: role letter, 128 random bits, check character; never derived from anything of the person. */
export function newMedicalId(role: Role): string {
  return medicalIdOf(role, random(16));
}

/** The medical ID of these 16 random bytes. */
export function medicalIdOf(role: Role, bytes: Uint8Array): string {
  return role + crockford(bytes);
}

/** Whether a text is a medical ID in canonical form. */
export function isMedicalId(text: string): boolean {
  return isRole(text.charAt(0)) && holds(text.slice(1));
}

/** The ID that a person typed; capitals, spaces, hyphens and the usual confusions are forgiven. Throws `MEDICAL_ID_MISTYPED`. */
export function parseMedicalId(typed: string): string {
  const plain = typed.replace(/[-\s]/g, '');
  // The role letter stands apart: an insurer's i is no digit.
  const id = plain.charAt(0).toLowerCase() + normalise(plain.slice(1));
  if (!isMedicalId(id)) {
    throw new Problem('mistyped', 'MEDICAL_ID_MISTYPED', { detail: 'the check character does not fit' });
  }
  return id;
}

/** The role in a medical ID. */
export function roleOf(medicalId: string): Role {
  const letter = medicalId.charAt(0);
  if (!isRole(letter)) {
    throw new RangeError('the role is not known');
  }
  return letter;
}

export function isRole(letter: string): letter is Role {
  return (ROLES as readonly string[]).includes(letter);
}
