// SPDX-License-Identifier: Apache-2.0

type Work<T> = (lock: object | null) => Promise<T>;

/** The browser's locks, as far as tabs that do not wait need them. */
export class Locks {
  private readonly held = new Set<string>();

  async request<T>(name: string, options: object | Work<T>, work: Work<T> = options as Work<T>): Promise<T> {
    if (this.held.has(name)) {
      return work(null);
    }
    this.held.add(name);
    try {
      return await work({});
    } finally {
      this.held.delete(name);
    }
  }
}
