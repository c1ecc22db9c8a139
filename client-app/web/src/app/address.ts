// SPDX-License-Identifier: Apache-2.0

let address = typeof location === 'undefined' ? '' : `${location.origin}/`;

/** Where the organisation's app is: where the page came from. Ends with a slash. */
export function appAddress(): string {
  return address;
}

/** For programs without a page. */
export function useApp(other: string): void {
  address = other.endsWith('/') ? other : `${other}/`;
}
