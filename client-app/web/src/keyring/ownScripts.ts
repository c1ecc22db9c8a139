// SPDX-License-Identifier: Apache-2.0

/** The page's scripts by address, with their integrity, as the page itself names them; null for the development server's, which names none. */
export function ownScripts(): Record<string, string> | null {
  const map = document.querySelector('script[type="importmap"]')?.textContent;
  return map ? (JSON.parse(map) as { integrity: Record<string, string> }).integrity : null;
}
