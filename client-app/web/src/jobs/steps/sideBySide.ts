// SPDX-License-Identifier: Apache-2.0

const WORKERS = 8;

/** Asks the same about many things at once, some at a time; the results stand in the order of the things. */
export async function sideBySide<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(things.length);
  let next = 0;
  const worker = async () => {
    while (next < things.length) {
      const at = next++;
      results[at] = await work(things[at] as T);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return results;
}
