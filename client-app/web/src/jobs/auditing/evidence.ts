// SPDX-License-Identifier: Apache-2.0
import { downloadZip } from 'client-zip';
import type { Desk } from '../../app/desk';
import { base64, hex, utf8, type Bytes } from '../../model/bytes';
import { writeCanonical, type Json } from '../../model/canonicalJson';
import { sha256 } from '../../model/digest';
import { signedText } from '../../model/signedText';
import { utcTime } from '../../model/time';
import { altered } from '../../fabric/refusal';
import type { CheckedBlock } from './checkedBlock';
import type { Coverage } from './coverage';
import { README, reportOf } from './report';

/**
 * One file of everything: the folder `chain` with every block and a head statement signed by the auditor, which `scripts/audit verify` takes,
 * and what this browser found. Blocks are fetched again and must be the ones that were checked: `ANSWER_ALTERED`.
 */
export async function evidencePack(desk: Desk, coverage: Coverage, onPacked: (done: number, of: number) => void = () => {}): Promise<Blob> {
  const now = utcTime(new Date());
  const head = await headStatement(desk, coverage.blocks, now);
  async function* files() {
    for (const block of coverage.blocks) {
      yield { name: `chain/${String(block.number).padStart(10, '0')}.block`, input: await again(desk, block) };
      onPacked(block.number + 1, coverage.blocks.length);
    }
    yield { name: 'chain/head.json', input: head };
    yield { name: 'report.json', input: reportOf(desk, coverage, now) };
    yield { name: 'README.txt', input: README };
  }
  return downloadZip(files()).blob();
}

async function again(desk: Desk, { number, file }: CheckedBlock): Promise<Bytes> {
  const bytes = await desk.app.http.bytes(`blocks/${number}`);
  if (hex(await sha256(bytes)) !== file) {
    throw altered('The app gives another block than it gave before.');
  }
  return bytes;
}

/** What the exporter states about the folder, in the auditor tool's form. */
export async function headStatement(desk: Pick<Desk, 'keys' | 'chain' | 'fingerprint' | 'organisation'>, blocks: CheckedBlock[], time: string): Promise<string> {
  const signer = desk.keys.signer;
  const body: { [name: string]: Json } = {
    schema: 1,
    channel: desk.chain.network.target.channel,
    genesis: desk.fingerprint,
    height: blocks.length,
    hash: blocks.at(-1)?.hash ?? '',
    files: blocks.map(({ file }) => file),
    time,
    msp: desk.organisation,
    certificate: base64(signer.certificate.der),
  };
  const signature = await signer.sign(signedText('head', utf8(writeCanonical(body))));
  return writeCanonical({ ...body, signature: base64(signature) });
}
