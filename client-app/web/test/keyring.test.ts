// SPDX-License-Identifier: Apache-2.0
import { identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { base64, fromBase64, text, utf8 } from '../src/model/bytes';
import { newMedicalId } from '../src/model/medicalId';
import { holdsLowS } from '../src/fabric/ecdsa';
import { publicKey } from '../src/fabric/trustedOrganisation';
import { readKeyring, rotated, writeKeyring, type Keyring } from '../src/keyring/keyring';
import { openWithPassphrase, sealWithPassphrase } from '../src/keyring/passphrase';
import { freshCode, parseCode, passphraseOf } from '../src/keyring/recoveryCode';
import { unlock } from '../src/keyring/unlockedKeys';
import { open, seal } from '../src/sealing/ageFile';
import { golden, isWriting, writeGolden } from './vectors';

interface Vectors {
  passphrase: string;
  keyring: string;
  medicalId: string;
  device: string;
  recipient: string;
  sealed: string;
}

const VAULT = golden<Vectors>('keyring.json');
const BROWSER = 'keyring-of-the-browser.json';

/** Each file is opened once: a passphrase costs a second each time. */
const opened = new Map<string, Promise<string>>();

function plaintextOf({ keyring, passphrase }: Pick<Vectors, 'keyring' | 'passphrase'>): Promise<string> {
  const plaintext = opened.get(keyring) ?? openWithPassphrase(fromBase64(keyring), passphrase);
  opened.set(keyring, plaintext);
  return plaintext;
}

async function keyringIn(vectors: Vectors): Promise<Keyring> {
  return readKeyring(await plaintextOf(vectors));
}

if (isWriting()) test('writes the keyring that the vault opens', { timeout: 30_000 }, async () => {
  // A key that this browser exported: the vault reads that form too.
  const former = await keyringIn(VAULT);
  const key = await crypto.subtle.importKey('pkcs8', former.signingKey, { name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
  ]);
  const signingKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key));
  const sealed = await sealWithPassphrase(writeKeyring({ ...former, signingKey }), VAULT.passphrase);
  writeGolden(BROWSER, {
    ...VAULT,
    keyring: base64(sealed),
    sealed: base64(await seal(utf8('for the member alone'), VAULT.recipient)),
  });
});

interface Rotating {
  passphrase: string;
  keyring: string;
  /** The registered one's, the next one's, the former one's. */
  recipients: string[];
  sealed: string[];
}

const ROTATING = 'keyring-in-rotation.json';
const ROTATING_BROWSER = 'keyring-in-rotation-of-the-browser.json';

if (isWriting()) test('writes the keyring in rotation that the vault opens', { timeout: 30_000 }, async () => {
  const vault = golden<Rotating>(ROTATING);
  const keyring = readKeyring(await plaintextOf(vault));
  const sealed = await sealWithPassphrase(writeKeyring(keyring), vault.passphrase);
  writeGolden(ROTATING_BROWSER, {
    ...vault,
    keyring: base64(sealed),
    sealed: await Promise.all(
      vault.recipients.map(async (recipient) => base64(await seal(utf8('for the member alone'), recipient))),
    ),
  });
});

test.each([ROTATING, ROTATING_BROWSER])('%s holds the keys of before and after', { timeout: 30_000 }, async (name) => {
  const vectors = golden<Rotating>(name);
  const plaintext = await plaintextOf(vectors);
  const keyring = readKeyring(plaintext);
  const [before, after] = [await unlock(keyring), await unlock(rotated(keyring))];

  expect([before.recipient, after.recipient]).toEqual(vectors.recipients.slice(0, 2));
  expect(before.formerKeyHashes).toHaveLength(1);
  expect(after.formerKeyHashes).toEqual([...before.formerKeyHashes, await before.signer.keyHash()]);
  for (const sealed of vectors.sealed) {
    expect(text(await open(fromBase64(sealed), ...before.identities))).toBe('for the member alone');
    expect(text(await open(fromBase64(sealed), ...after.identities))).toBe('for the member alone');
  }
  expect(writeKeyring(keyring)).toBe(plaintext);
});

test.each(['keyring.json', BROWSER])('%s unlocks, signs and opens', { timeout: 30_000 }, async (name) => {
  const vectors = golden<Vectors>(name);
  const keys = await unlock(await keyringIn(vectors));
  const signature = await keys.signer.sign(utf8('a proposal'));

  expect([keys.medicalId, keys.device, keys.recipient]).toEqual([vectors.medicalId, vectors.device, vectors.recipient]);
  expect(await holdsLowS(await publicKey(keys.signer.certificate), signature, utf8('a proposal'))).toBe(true);
  expect(text(await open(fromBase64(vectors.sealed), ...keys.identities))).toBe('for the member alone');
});

test('unlocked keys cannot be taken out', { timeout: 30_000 }, async () => {
  const keys = await unlock(await keyringIn(VAULT));

  await expect(crypto.subtle.exportKey('pkcs8', keys.identities[0])).rejects.toThrow();
  expect(JSON.stringify(keys)).not.toContain('AGE-SECRET-KEY');
  expect((keys.signer as unknown as { key: CryptoKey }).key.extractable).toBe(false);
});

test('a keyring is written as it was read', { timeout: 30_000 }, async () => {
  const plaintext = await plaintextOf(VAULT);

  expect(writeKeyring(readKeyring(plaintext))).toBe(plaintext);
  expect(await identityToRecipient(readKeyring(plaintext).identity)).toBe(VAULT.recipient);
});

test('a keyring with the certificate of another key is refused', { timeout: 30_000 }, async () => {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const signingKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));

  await expect(unlock({ ...(await keyringIn(VAULT)), signingKey })).rejects.toMatchObject({ code: 'KEYRING_DAMAGED' });
});

test('a keyring with the certificate of another member is refused', async () => {
  const medicalId = newMedicalId('p');

  await expect(unlock({ ...(await keyringIn(VAULT)), medicalId })).rejects.toMatchObject({ code: 'KEYRING_DAMAGED' });
});

test('a wrong passphrase and a damaged file are told apart', { timeout: 30_000 }, async () => {
  const sealed = fromBase64(VAULT.keyring);

  await expect(openWithPassphrase(sealed, 'wrong')).rejects.toMatchObject({ code: 'PASSPHRASE_WRONG' });
  await expect(openWithPassphrase(sealed.subarray(0, 400), VAULT.passphrase)).rejects.toMatchObject({
    code: 'KEYRING_DAMAGED',
  });
  await expect(openWithPassphrase(utf8('no keyring'), VAULT.passphrase)).rejects.toMatchObject({
    code: 'KEYRING_DAMAGED',
  });
});

test('a file that would cost gigabytes to open is not tried', async () => {
  const costly = text(
    fromBase64(VAULT.keyring)
      .subarray(0, 100)
      .map((byte) => (byte > 126 ? 63 : byte)),
  ).replace(/ 17\n/, ' 30\n');

  await expect(openWithPassphrase(utf8(costly), VAULT.passphrase)).rejects.toMatchObject({ code: 'KEYRING_DAMAGED' });
});

test('a code is understood as people type it', () => {
  const code = freshCode();
  const typed = ` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')} `;

  expect(parseCode(typed)).toBe(code);
  expect(() => parseCode(code.slice(1))).toThrow(/CODE_MISTYPED/);
});

test('a passphrase is vault code and password, and short passwords are refused', () => {
  expect(passphraseOf('code', 'pa\u0301ssword')).toBe('code-p\u00e1ssword');
  expect(() => passphraseOf('code', 'seven77')).toThrow(/PASSWORD_TOO_SHORT/);
});
