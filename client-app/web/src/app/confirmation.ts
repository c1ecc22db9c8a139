// SPDX-License-Identifier: Apache-2.0
import { asJson, type SubmitFunction, type Submits } from '../model/calls';
import { writeCanonical, type Json } from '../model/canonicalJson';
import { parseConsent, parseMember, parseOrganisation, parseRecord, parseVersions, type VersionContent } from '../model/documents';
import { Fields } from '../model/fields';
import { isProblem, Problem } from '../model/problem';
import type { ConsentStatus } from '../model/terms';
import type { Chain } from './chain';
import { RULE_CODES } from './codes';
import { outcomeUnknown } from './delivery';
import { pause } from './pause';

const PATIENCE = 5_000;
const PAUSE = 250;

type Looks = { [F in SubmitFunction]?: (chain: Chain, argument: Submits[F]) => Promise<boolean> };

/** How it is seen that a call stands. Another device of the patient may have revoked a grant already. */
const LOOKS: Looks = {
  'DocumentReferenceContract:create': (chain, a) => versionStands(chain, a.record, 1, a),
  'DocumentReferenceContract:addVersion': (chain, a) => versionStands(chain, a.record, a.version, a),
  'DocumentReferenceContract:tombstone': async (chain, a) =>
    parseRecord(await chain.ask('DocumentReferenceContract:record', { record: a.record })).status === 'tombstoned',
  // The patient may have answered it already, with less.
  'ConsentContract:request': (chain, { patient, consent }) =>
    consentStands(chain, patient, { consent, grantee: chain.caller }),
  'ConsentContract:grant': (chain, a) => consentStands(chain, chain.caller, a, 'active', 'revoked'),
  'ConsentContract:decline': (chain, a) => consentStands(chain, chain.caller, a, 'declined'),
  'ConsentContract:revoke': (chain, a) => consentStands(chain, chain.caller, a, 'revoked'),
  'MemberContract:removeMember': (chain, a) => isGone(chain, a.member),
  'MemberContract:deassignAdministrator': (chain, a) => isGone(chain, a.member),
  'MemberContract:join': (chain, a) => isRegistered(chain, a.recipient),
  'MemberContract:rotateKey': (chain, a) => isRegistered(chain, a.recipient),
  'MemberContract:registerOrganisation': async (chain, a) => {
    const { name, roots } = parseOrganisation(await chain.ask('MemberContract:organisation', { msp: a.msp }));
    return name === a.name && roots === a.roots;
  },
  'MemberContract:recordBuild': async (chain, a) => {
    const answer = await chain.ask('MemberContract:builds', { msp: chain.signer.msp });
    return Fields.of(answer, 'builds').list('builds').some((build) => says(build, a));
  },
};

/**
 * Looks by endorsed answers whether what a call writes stands on the chain, because an app that swallowed the call could say that it was
 * committed. What it would write was compared before it was signed; here it is seen that the same stands. Calls of which no question shows
 * a trace (a read, a look into a log, an invitation) count as confirmed. Peers may be a moment behind, so it looks for up to five seconds: then `COMMIT_NOT_CONFIRMED`, or `OUTCOME_UNKNOWN` when nobody answers.
 */
export async function confirm<F extends SubmitFunction>(
  chain: Chain,
  name: F,
  argument: Submits[F],
  transaction: string,
): Promise<void> {
  const look = LOOKS[name];
  const end = Date.now() + PATIENCE;
  let failure: unknown = null;
  while (look !== undefined) {
    try {
      if (await look(chain, argument)) {
        return;
      }
      failure = null;
    } catch (thrown) {
      failure = unlessAltered(thrown, transaction);
    }
    if (Date.now() > end) {
      throw unconfirmed(transaction, failure);
    }
    await pause(PAUSE);
  }
}

async function versionStands(chain: Chain, record: string, version: number, content: VersionContent): Promise<boolean> {
  const versions = parseVersions(await chain.ask('DocumentReferenceContract:versions', { record }));
  return versions.some(
    (one) =>
      one.version === version &&
      one.author === chain.caller &&
      one.object === content.object &&
      one.document === content.document,
  );
}

/** Everything that the call says of the consent. */
async function consentStands(
  chain: Chain,
  patient: string,
  said: { consent: string; grantee?: string },
  ...expected: ConsentStatus[]
): Promise<boolean> {
  const found = parseConsent(await chain.ask('ConsentContract:consent', { patient, consent: said.consent }));
  return says(asJson(found), said) && (expected.length === 0 || expected.includes(found.status));
}

function says(document: Json, said: object): boolean {
  const fields = document as { [name: string]: Json | undefined };
  return Object.entries(asJson(said) as { [name: string]: Json }).every(
    ([name, value]) => writeCanonical(fields[name] ?? null) === writeCanonical(value),
  );
}

/** Who removed himself is no member any more and gets no answer. */
async function isGone(chain: Chain, member: string): Promise<boolean> {
  return (
    member === chain.caller || parseMember(await chain.ask('MemberContract:member', { member })).status === 'removed'
  );
}

async function isRegistered(chain: Chain, recipient: string): Promise<boolean> {
  const member = parseMember(await chain.ask('MemberContract:member', { member: chain.caller }));
  const ours =
    member.msp === chain.signer.msp &&
    member.keyHash === (await chain.signer.keyHash()) &&
    member.recipient === recipient;
  return ours && member.status === 'active';
}

function unlessAltered(thrown: unknown, transaction: string): Problem {
  if (!isProblem(thrown)) {
    throw thrown;
  }
  if (thrown.code === 'ANSWER_ALTERED') {
    throw thrown.after(transaction);
  }
  return thrown;
}

/** What the rules refuse to show is not there; when nothing answers, nobody knows. */
function unconfirmed(transaction: string, failure: unknown): Problem {
  if (isProblem(failure) && failure.kind === 'failed' && !RULE_CODES.includes(failure.code)) {
    return outcomeUnknown(transaction, failure);
  }
  return new Problem('altered', 'COMMIT_NOT_CONFIRMED', {
    detail: 'The app says that the transaction was committed, but the chain does not show it.',
    hint: 'Do not rely on it: look whether it happened, then try again or tell the organisation.',
    cause: failure,
  });
}
