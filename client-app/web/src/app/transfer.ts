// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from '../model/bytes';
import { problemOf, unreachable } from './problems';

/** Hears how many bytes have passed, and of how many; `of` is 0 where nobody knows. */
export type OnBytes = (done: number, of: number) => void;

/** Sends a body with the bytes counted; only XMLHttpRequest tells them. Where there is none, they are told at the end. */
export function send(
  url: string,
  headers: Headers,
  body: Blob,
  onBytes: OnBytes,
  signal?: AbortSignal,
): Promise<string> {
  return typeof XMLHttpRequest === 'undefined'
    ? withFetch(url, headers, body, onBytes, signal)
    : counted(url, headers, body, onBytes, signal);
}

/** Reads a body with the bytes counted. */
export async function receive(response: Response, onBytes: OnBytes): Promise<Bytes> {
  const of = Number(response.headers.get('Content-Length') ?? 0);
  const parts: Bytes[] = [];
  let done = 0;
  for await (const part of pieces(response)) {
    parts.push(part);
    done += part.length;
    onBytes(done, of);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function* pieces(response: Response): AsyncGenerator<Bytes> {
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw cause instanceof DOMException && cause.name === 'AbortError' ? cause : unreachable(cause);
    });
    if (done) {
      return;
    }
    yield value as Bytes;
  }
}

async function withFetch(
  url: string,
  headers: Headers,
  body: Blob,
  onBytes: OnBytes,
  signal?: AbortSignal,
): Promise<string> {
  const response = await fetch(url, { method: 'PUT', headers, body: await body.arrayBuffer(), signal: signal ?? null });
  const text = await response.text();
  if (!response.ok) {
    throw problemOf(response.status, response.headers.get('Retry-After'), text);
  }
  onBytes(body.size, body.size);
  return text;
}

function counted(url: string, headers: Headers, body: Blob, onBytes: OnBytes, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    headers.forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded }) => onBytes(loaded, body.size);
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve(request.responseText)
        : reject(problemOf(request.status, request.getResponseHeader('Retry-After'), request.responseText));
    request.onerror = () => reject(unreachable(null));
    request.onabort = () => reject(signal?.reason ?? new DOMException('stopped', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    signal?.throwIfAborted();
    request.send(body);
  });
}
