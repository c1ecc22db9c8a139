// SPDX-License-Identifier: Apache-2.0

/** Tells of every whole line of a body as it comes; blank ones keep a connection open and say nothing. */
export async function readLines(response: Response, onLine: (line: string) => void): Promise<void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    lines.map((line) => line.trim()).filter((line) => line !== '').forEach(onLine);
  }
}
