// SPDX-License-Identifier: Apache-2.0
import type { Bytes } from '../model/bytes';
import { isProblem } from '../model/problem';
import { problemOf, unknownAnswer, unreachable } from './problems';
import { receive, send, type OnBytes } from './transfer';

/** Gives the bearer token of a session, a new one when the former was refused. */
export type Tokens = (refused: string | null) => Promise<string>;

interface Request {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Blob;
  signal?: AbortSignal | undefined;
}

/** Room for a ledger that is slow to answer; whoever transfers documents waits as long as bytes come. */
const PATIENCE = 90_000;
const QUIET: OnBytes = () => {};

/** HTTP with one app. Every answer that is not a success becomes a `Problem` with the app's own code. */
export class Http {
  private token: Promise<string> | null = null;

  constructor(
    /** With a slash at its end. */
    readonly base: string,
    private readonly tokens: Tokens | null = null,
  ) {}

  async get<T>(path: string, headers: Record<string, string> = {}): Promise<T> {
    return json<T>(await this.text(path, { headers }));
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return json<T>(
      await this.text(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  }

  async putJson<T>(path: string, body: unknown): Promise<T> {
    return json<T>(
      await this.text(path, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  }

  /** Sends bytes; the answer is parsed where there is one. */
  put<T>(
    path: string,
    headers: Record<string, string>,
    body: Blob,
    onBytes: OnBytes = QUIET,
    signal?: AbortSignal,
  ): Promise<T> {
    return this.authorised(async (bearer) => {
      const all = new Headers({ ...headers, ...bearer, 'Content-Type': 'application/octet-stream' });
      const answer = await send(this.base + path, all, body, onBytes, signal).catch(rethrown);
      return json<T>(answer === '' ? 'null' : answer);
    });
  }

  async delete(path: string): Promise<void> {
    await this.text(path, { method: 'DELETE' });
  }

  /** A body in memory, counted as it comes. */
  async bytes(
    path: string,
    headers: Record<string, string> = {},
    onBytes: OnBytes = QUIET,
    signal?: AbortSignal,
  ): Promise<Bytes> {
    return receive(await this.response(path, { headers, signal }), onBytes);
  }

  /** The whole response, for whoever reads a stream. */
  response(path: string, request: Request = {}): Promise<Response> {
    return this.authorised((bearer) => this.fetched(path, { ...request, headers: { ...request.headers, ...bearer } }));
  }

  private async text(path: string, request: Request): Promise<string> {
    return (await this.response(path, { ...request, signal: AbortSignal.timeout(PATIENCE) })).text().catch(rethrown);
  }

  private async fetched(path: string, { method = 'GET', headers = {}, body, signal }: Request): Promise<Response> {
    const response = await fetch(this.base + path, {
      method,
      headers,
      body: body ?? null,
      signal: signal ?? null,
      cache: 'no-store',
    }).catch(rethrown);
    if (!response.ok) {
      throw problemOf(response.status, response.headers.get('Retry-After'), await response.text().catch(() => ''));
    }
    return response;
  }

  /** A session ends after idle minutes on the server; while the keys are unlocked, a new one is opened in its place. */
  private async authorised<T>(work: (bearer: Record<string, string>) => Promise<T>): Promise<T> {
    if (this.tokens === null) {
      return work({});
    }
    const used = (this.token ??= this.begun(null));
    try {
      return await work(bearer(await used));
    } catch (thrown) {
      if (!isProblem(thrown, 'UNAUTHENTICATED')) {
        throw thrown;
      }
      // Of several requests that find the session ended, one opens the next.
      this.token = this.token === used ? this.begun(await used) : this.token;
      return work(bearer(await (this.token ?? this.begun(null))));
    }
  }

  private begun(refused: string | null): Promise<string> {
    const token = (this.tokens as Tokens)(refused);
    token.catch(() => (this.token = null));
    return token;
  }
}

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

function json<T>(text: string): T {
  try {
    return (text === '' ? null : JSON.parse(text)) as T;
  } catch (cause) {
    throw unknownAnswer(cause);
  }
}

/** Stopping is no failure of the app. */
function rethrown(thrown: unknown): never {
  const stopped = thrown instanceof DOMException && thrown.name === 'AbortError';
  throw stopped || isProblem(thrown) ? thrown : unreachable(thrown);
}
