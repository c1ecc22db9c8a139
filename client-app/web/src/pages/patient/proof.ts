// SPDX-License-Identifier: Apache-2.0
import type { ProofLine } from '../../components/ProofPanel';
import type { Proof, Statement } from '../../jobs/verify';
import { number } from '../../language/dates';
import { say, type Sentence } from '../../language/say';
import { joined } from './wording';

/** Several proofs as one: a statement holds when it holds in each of them. */
export function combined(proofs: Proof[]): Proof {
  const [first, ...others] = proofs as [Proof, ...Proof[]];
  const statements = first.statements.map(({ about, held }): Statement => {
    const all = [held, ...others.map((other) => other.statements.find((statement) => statement.about === about)?.held ?? null)];
    return { about, held: all.includes(false) ? false : all.every((one) => one === null) ? null : true };
  });
  const milliseconds = proofs.reduce((sum, proof) => sum + proof.milliseconds, 0);
  return { ...first, statements, held: proofs.every(({ held }) => held), milliseconds };
}

/** What was found, as sentences; a statement that says nothing about this kind of line is left out. */
export function proofLines(proof: Proof, own: boolean): ProofLine[] {
  const values = {
    block: number(proof.block.number),
    endorsers: joined(proof.endorsers),
    witnesses: joined(proof.witnesses),
    own: own ? 'yes' : 'no',
  };
  return proof.statements
    .filter(({ about, held }) => held !== null || about !== 'allowed')
    .map(({ about, held }) => ({ held, sentence: say(`patient.proof.${about}${held === true ? '' : '.not'}` as Sentence, values) }));
}
