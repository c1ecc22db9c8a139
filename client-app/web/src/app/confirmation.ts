// SPDX-License-Identifier: Apache-2.0
import type { SubmitFunction, Submits } from '../model/calls';
import { parseConsent, parseMember, parseRecord, parseVersions, type VersionContent } from '../model/documents';
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
  'ConsentContract:request': (chain, a) => consentStands(chain, a.patient, a.consent),
  'ConsentContract:grant': (chain, a) => consentStands(chain, chain.caller, a.consent, 'active', 'revoked'),
  'ConsentContract:decline': (chain, a) => consentStands(chain, chain.caller, a.consent, 'declined'),
  'ConsentContract:revoke': (chain, a) => consentStands(chain, chain.caller, a.consent, 'revoked'),
  'MemberContract:removeMember': (chain, a) => isGone(chain, a.member),
  'MemberContract:deassignAdministrator': (chain, a) => isGone(chain, a.member),
  'MemberContract:join': (chain, a) => isRegistered(chain, a.recipient),
  'MemberContract:rotateKey': (chain, a) => isRegistered(chain, a.recipient),
};

/**
 * Looks by endorsed answers whether what a call writes stands on the chain, because an app that swallowed the call could say that it was
 * committed. Calls that are not looked for (a read, a look into a log, an invitation, a new organisation, a recorded build) count as
 * confirmed. Peers may be a moment behind, so it looks for up to five seconds: then `COMMIT_NOT_CONFIRMED`, or `OUTCOME_UNKNOWN` when nobody answers.
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

async function consentStands(
  chain: Chain,
  patient: string,
  consent: string,
  ...expected: ConsentStatus[]
): Promise<boolean> {
  const { status } = parseConsent(await chain.ask('ConsentContract:consent', { patient, consent }));
  return expected.length === 0 || expected.includes(status);
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
