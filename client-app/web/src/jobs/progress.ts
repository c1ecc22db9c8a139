// SPDX-License-Identifier: Apache-2.0

/** Where a job is. Bytes or keys are counted where somebody can count them; `block` is where it was recorded. */
export type Progress =
  | { stage: 'unlocking' | 'signing' | 'endorsing' | 'recording' }
  | { stage: 'recorded'; block: number }
  | { stage: 'sealing' | 'sending' | 'receiving' | 'opening' | 'handing-on' | 'renewing'; done: number; of: number };

/** How a page watches a job and stops it. Stopping throws `AbortError`; what is on the chain by then stays there. */
export interface Watching {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** What stands on the chain after a job. */
export interface Recorded {
  transaction: string;
  block: number;
}

/** Adds up what passes, for stages that are told piece by piece. */
export function counting({ onProgress }: Watching, stage: 'sealing' | 'opening', of: number): (count: number) => void {
  let done = 0;
  return (count) => onProgress?.({ stage, done: (done += count), of });
}
