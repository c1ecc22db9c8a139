// SPDX-License-Identifier: Apache-2.0
import type { ProofLine } from '../../components/ProofPanel';
import type { Proof, Statement } from '../../jobs/verify';
import { number } from '../../language/dates';
import { say, type Sentence } from '../../language/say';
import { joined } from './wording';

/** Several proofs as one: a statement holds when it holds in each that makes it, and all their blocks are named. */
export function combined(proofs: Proof[]): Proof {
  const [first, ...others] = proofs as [Proof, ...Proof[]];
  const stated = proofs.flatMap(({ statements }) => statements);
  const about = [...new Set(stated.map((statement) => statement.about))];
  const blocks = new Map(proofs.flatMap((proof) => proof.blocks).map((block) => [block.hash, block]));
  return {
    ...first,
    held: proofs.every(({ held }) => held),
    statements: about.map((one) => ({ about: one, held: together(stated.filter((statement) => statement.about === one)) })),
    blocks: [...blocks.values()].sort((one, other) => one.number - other.number),
    endorsers: distinct(proofs.flatMap(({ endorsers }) => endorsers)),
    witnesses: distinct(proofs.flatMap(({ witnesses }) => witnesses)),
    milliseconds: others.reduce((sum, proof) => sum + proof.milliseconds, first.milliseconds),
  };
}

function together(statements: Statement[]): boolean | null {
  const held = statements.map((statement) => statement.held);
  return held.includes(false) ? false : held.includes(null) ? null : true;
}

function distinct(names: string[]): string[] {
  return [...new Set(names)];
}

/** What was found, and what could not be, as sentences. */
export function proofLines({ statements, blocks, endorsers, witnesses }: Proof, own: boolean): ProofLine[] {
  const values = {
    count: blocks.length,
    block: number(blocks[0]?.number ?? 0),
    last: number(blocks.at(-1)?.number ?? 0),
    endorsers: joined(endorsers),
    witnesses: joined(witnesses),
    own: own ? 'yes' : 'no',
  };
  return statements.map(({ about, held }) => ({ held, sentence: say(sentenceOf(about, held), values) }));
}

function sentenceOf(about: Statement['about'], held: boolean | null): Sentence {
  if (held !== null) return `patient.proof.${about}${held ? '' : '.not'}`;
  return about === 'signed' ? 'patient.proof.signed.unknown' : 'patient.proof.allowed.unknown';
}
