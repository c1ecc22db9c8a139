// SPDX-License-Identifier: Apache-2.0
import { concat, text, type Bytes } from '../model/bytes';
import { Problem } from '../model/problem';
import { holdsLowS } from './ecdsa';
import { Message } from './protobuf';
import * as refusal from './refusal';
import type { TrustedNetwork } from './trustedNetwork';

const ORGANISATIONS = 2;

/** One peer's signature under an answer: its serialized identity, and the signature over answer and identity. */
export interface Endorsement {
  endorser: Bytes;
  signature: Bytes;
}

/**
 * Believes an answer when peers of two organisations signed it: refuses with `ENDORSEMENT_INVALID` unless every signature holds and two
 * different organisations are among them. Returns their MSP ids.
 */
export async function checkEndorsements(
  network: TrustedNetwork,
  answer: Bytes,
  endorsements: Endorsement[],
  now: Date,
): Promise<string[]> {
  const organisations = await endorsersOf(network, answer, endorsements, now);
  if (organisations.length < ORGANISATIONS) {
    throw refusal.endorsement('An answer is not signed by two organisations.');
  }
  return organisations;
}

/** Whose peers signed an answer, however few they are; refuses with `ENDORSEMENT_INVALID` unless every signature holds. */
export async function endorsersOf(
  network: TrustedNetwork,
  answer: Bytes,
  endorsements: Endorsement[],
  now: Date,
): Promise<string[]> {
  const organisations = new Set<string>();
  for (const endorsement of endorsements) {
    organisations.add(await endorser(network, answer, endorsement, now));
  }
  return [...organisations].sort();
}

/** The MSP id that an endorser gives himself. */
export function claimedOrganisation({ endorser }: Endorsement): string {
  return Message.read(endorser).text(1);
}

async function endorser(network: TrustedNetwork, answer: Bytes, endorsement: Endorsement, now: Date): Promise<string> {
  try {
    const identity = Message.read(endorsement.endorser, 1, 2);
    const organisation = network.organisation(identity.text(1));
    if (organisation === null) {
      throw refusal.endorsement('An answer is signed by an unknown organisation.');
    }
    const key = await organisation.peer(text(identity.bytes(2)), now);
    if (!(await holdsLowS(key, endorsement.signature, concat(answer, endorsement.endorser)))) {
      throw refusal.endorsement('The signature under an answer does not hold.');
    }
    return organisation.name;
  } catch (cause) {
    throw cause instanceof Problem
      ? cause
      : refusal.endorsement('An answer is not signed by a peer of its organisation.', cause);
  }
}
