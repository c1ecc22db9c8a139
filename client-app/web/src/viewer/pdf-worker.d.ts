// SPDX-License-Identifier: Apache-2.0
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What reads the file; the library takes it from a global name. */
  export const WorkerMessageHandler: unknown;
}
