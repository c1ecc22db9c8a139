// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { base64, fromBase64, fromHex, hex, utf8 } from '../src/model/bytes';
import { parseCanonical, writeCanonical } from '../src/model/canonicalJson';
import { commitment } from '../src/model/commitment';
import { sha256 } from '../src/model/digest';
import { keys } from '../src/model/keys';
import { isMedicalId, medicalIdOf, newMedicalId, parseMedicalId, type Role } from '../src/model/medicalId';
import { plainText } from '../src/model/plainText';
import { signedText } from '../src/model/signedText';
import { isUtcTime } from '../src/model/time';
import { SUBMIT_FUNCTIONS, writable } from '../src/model/writable';
import { verifierOf } from '../src/keyring/recoveryCode';
import { golden } from './vectors';

interface Model {
  canonicalJson: string[];
  medicalIds: { role: Role; bytes: string; text: string }[];
  typedIds: { typed: string; text: string };
  keys: string[];
  commitment: { salt: string; plaintextHash: string; record: string; version: number; commitment: string };
  signedText: { text: string; bytes: string; signed: string };
  plainText: { text: string; plain: string }[];
  verifier: { vaultCode: string; verifier: string };
  invitation: { code: string; hash: string };
}

interface Writable {
  function: (typeof SUBMIT_FUNCTIONS)[number];
  argument: string;
  transaction: string;
  time: string;
  caller: string;
  msp: string;
  patient: string;
  writable: string[];
}

const model = golden<Model>('model.json');

test.each(model.canonicalJson)('canonical JSON is the vault’s: %s', (text) => {
  expect(writeCanonical(parseCanonical(text))).toBe(text);
});

test.each([
  '{"b":1,"a":2}',
  '[1.5]',
  '{ "a":1}',
  '{"a":1,"a":2}',
  '[1e2]',
  '[9007199254740993]',
  '["\\ud800"]',
  '["\\u0061"]',
])('a text that is not canonical is refused: %s', (text) => {
  expect(() => parseCanonical(text)).toThrow();
});

test.each(model.medicalIds)('the medical id of role $role is the vault’s', ({ role, bytes, text }) => {
  expect(medicalIdOf(role, fromBase64(bytes))).toBe(text);
});

test('a medical id that somebody typed is understood', () => {
  expect(parseMedicalId(model.typedIds.typed)).toBe(model.typedIds.text);
});

test('one wrong character of a medical id is found', () => {
  const id = newMedicalId('p');
  const other = id.charAt(9) === 'a' ? 'b' : 'a';

  expect(isMedicalId(id)).toBe(true);
  expect(isMedicalId(id.slice(0, 9) + other + id.slice(10))).toBe(false);
});

test('state keys are the vault’s', async () => {
  const hash = hex(await sha256(new Uint8Array(16).fill(3)));
  const asha = medicalIdOf('p', new Uint8Array(16).fill(7));
  const record = '01'.repeat(16);

  expect([
    keys.org('CityMSP'),
    keys.root(),
    keys.member(asha),
    keys.invitation(hash),
    keys.record(record),
    keys.version(record, 12),
    keys.object('04'.repeat(16)),
    keys.consent(asha, '05'.repeat(16)),
    keys.audit(asha, '2026-11-21T08:34:11.120Z', hash, 7),
    keys.build('CityMSP', 'chaincode', '1.0.3'),
  ]).toEqual(model.keys);
});

test('the commitment is the vault’s', async () => {
  const { salt, plaintextHash, record, version, commitment: expected } = model.commitment;

  expect(await commitment(fromBase64(salt), fromBase64(plaintextHash), record, version)).toBe(expected);
});

test('what is signed outside Fabric is the vault’s', () => {
  const { text, bytes, signed } = model.signedText;

  expect(base64(signedText('log-in', text, fromBase64(bytes), new Uint8Array()))).toBe(signed);
});

test.each(model.plainText)('foreign text loses what the vault takes out: $plain', ({ text, plain }) => {
  expect(plainText(text)).toBe(plain);
});

test('the vault code’s verifier is the agreed one', () => {
  expect(base64(verifierOf(model.verifier.vaultCode))).toBe(model.verifier.verifier);
});

test('an invitation is found by the hash of its code', async () => {
  expect(hex(await sha256(utf8(model.invitation.code)))).toBe(model.invitation.hash);
});

test.each(golden<Writable[]>('writable.json'))(
  '$function may write what the rules say',
  async ({ function: name, argument, writable: expected, ...told }) => {
    const call = { ...told, keyHash: '0'.repeat(64) };
    expect([...(await writable(name, parseCanonical(argument) as never, call))].sort()).toEqual(expected);
  },
);

test('every function that submits is compared', () => {
  const compared = golden<Writable[]>('writable.json').map((one) => one.function);

  expect([...new Set(compared)].sort()).toEqual(SUBMIT_FUNCTIONS);
});

test.each([
  '2026-11-21T08:34:11Z',
  '2026-13-21T08:34:11.123Z',
  '2026-02-30T08:34:11.123Z',
  '2026-11-21T08:34:11.123+00:00',
])('%s is no time of the chain', (text) => {
  expect(isUtcTime(text)).toBe(false);
});

test('hex and base64 are taken in one form only', () => {
  expect(() => fromHex('AB')).toThrow(SyntaxError);
  expect(() => fromBase64('YQ')).toThrow(SyntaxError);
});
