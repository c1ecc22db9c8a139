// SPDX-License-Identifier: Apache-2.0
import { sha256 } from '../../src/model/digest';

/** A security key with a secret of its own, as far as the PRF extension goes. */
export function securityKey() {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const value = (input: Uint8Array) => sha256(secret, input);
  const credential = { rawId: new Uint8Array(16).buffer, response: { getTransports: () => ['internal'] } };
  return {
    create: async () => ({ ...credential, getClientExtensionResults: () => ({ prf: { enabled: true } }) }),
    get: async ({
      publicKey,
    }: {
      publicKey: { extensions: { prf: { eval: { first: Uint8Array; second: Uint8Array } } } };
    }) => {
      const { first, second } = publicKey.extensions.prf.eval;
      const results = { first: await value(first), second: await value(second) };
      return { ...credential, getClientExtensionResults: () => ({ prf: { results } }) };
    },
  };
}
