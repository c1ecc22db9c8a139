// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { base64, fromBase64, same, utf8 } from '../src/model/bytes';
import { sha256 } from '../src/model/digest';
import { open, seal, sealDocument } from '../src/sealing/ageFile';
import { readCard, writeCard, type Card } from '../src/sealing/card';
import { RecordKey } from '../src/sealing/recordKey';
import { golden, isWriting, writeGolden } from './vectors';

type Vectors = Omit<Card, 'salt' | 'plaintextHash'> & {
  slot: string;
  sealed: string;
  salt: string;
  plaintextHash: string;
};

const VAULT = golden<Vectors>('card.json');
const BROWSER = 'card-of-the-browser.json';

async function opened({ slot, sealed }: Vectors): Promise<Card> {
  const key = await RecordKey.fromSlot(fromBase64(slot));
  return readCard(await open(fromBase64(sealed), key.identity()));
}

function cardIn({ slot: _slot, sealed: _sealed, salt, plaintextHash, ...texts }: Vectors): Card {
  return { ...texts, salt: fromBase64(salt), plaintextHash: fromBase64(plaintextHash) };
}

if (isWriting()) test('writes the card that the vault reads', async () => {
  const key = await RecordKey.fresh();
  const sealed = await seal(writeCard(cardIn(VAULT)), await key.recipient());
  writeGolden(BROWSER, { ...VAULT, slot: base64(key.toSlot()), sealed: base64(sealed) });
});

test('slot and card of the vault open here', async () => {
  expect(await opened(VAULT)).toEqual(cardIn(VAULT));
});

test('slot and card that the vault opens still open here', async () => {
  const vectors = golden<Vectors>(BROWSER);

  expect(await opened(vectors)).toEqual(cardIn(vectors));
});

test('a title loses what could hide in it', () => {
  const card = { ...cardIn(VAULT), title: 'gpj.\u202efdp \u0007x' };

  expect(readCard(writeCard(card)).title).toBe('gpj.fdp x');
});

test.each(['', '\n', 'AGE-SECRET-KEY-1QQQQ\n', 'age1notasecret\n', `AGE-SECRET-KEY-1${'Q'.repeat(58)}\n`])(
  'a slot that holds something else is refused: %j',
  async (text) => {
    await expect(RecordKey.fromSlot(utf8(text))).rejects.toMatchObject({ code: 'SLOT_DAMAGED' });
  },
);

test('a record key does not show itself', async () => {
  const key = await RecordKey.fresh();

  expect(`${key} ${JSON.stringify(key)}`).not.toContain('AGE-SECRET-KEY');
});

test.each([0, 1, 65_535, 65_536, 65_537, 300_000])(
  'a document of %i bytes is sealed piece by piece with both hashes',
  async (size) => {
    const key = await RecordKey.fresh();
    const document = new Uint8Array(size).map((_, at) => at % 251);
    let counted = 0;

    const sealed = await sealDocument(new Blob([document]), await key.recipient(), (count) => (counted += count));
    const file = new Uint8Array(await sealed.file.arrayBuffer());

    expect(same(await open(file, key.identity()), document)).toBe(true);
    expect(sealed.plaintextHash).toEqual(await sha256(document));
    expect(sealed.ciphertextHash).toEqual(await sha256(file));
    expect([sealed.size, counted]).toEqual([size, size]);
  },
);

test('an age file that is altered or cut anywhere is refused', async () => {
  const key = await RecordKey.fresh();
  const sealed = await seal(new Uint8Array(70_000), await key.recipient());
  const altered = sealed.slice();
  altered[60_000] = (altered[60_000] as number) ^ 1;

  for (const damaged of [
    altered,
    sealed.subarray(0, sealed.length - 1),
    sealed.subarray(0, 66_000),
    utf8('no age file'),
  ]) {
    await expect(open(damaged, key.identity())).rejects.toMatchObject({ code: 'SEALED_FILE_DAMAGED' });
  }
});

test('a recipient that is none is refused before anything is sealed', async () => {
  await expect(seal(new Uint8Array(1), 'age1qqqq')).rejects.toMatchObject({ code: 'RECIPIENT_INVALID' });
});
