// SPDX-License-Identifier: Apache-2.0

/** State keys, one per fact: Fabric composite keys, `U+0000 type U+0000 attribute U+0000 …`. */
export const keys = {
  org: (msp: string) => composite('org', msp),
  root: () => composite('root'),
  member: (id: string) => composite('member', id),
  invitation: (hash: string) => composite('invitation', hash),
  record: (record: string) => composite('record', record),
  version: (record: string, version: number) => composite('version', record, digits(version, 10)),
  /** Says which version owns a stored object. */
  object: (object: string) => composite('object', object),
  consent: (patient: string, consent: string) => composite('consent', patient, consent),
  /** One line of the log about a patient, else a member, else an organisation; `n` counts the events of one transaction from 0. */
  audit: (about: string, time: string, transaction: string, n: number) =>
    composite('audit', about, time, transaction, digits(n, 3)),
  build: (msp: string, artifact: string, version: string) => composite('build', msp, artifact, version),
};

function composite(type: string, ...attributes: string[]): string {
  return `\0${type}\0${attributes.map((attribute) => `${attribute}\0`).join('')}`;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}
