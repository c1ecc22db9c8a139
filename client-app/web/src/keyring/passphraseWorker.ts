// SPDX-License-Identifier: Apache-2.0
import { openText, sealText } from './passphraseFile';

/** One question to the worker; each worker answers one and is ended. */
export type Question = { seal: string; passphrase: string } | { open: Uint8Array; passphrase: string };

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  self.postMessage(
    'seal' in data ? await sealText(data.seal, data.passphrase) : await openText(data.open, data.passphrase),
  );
};
