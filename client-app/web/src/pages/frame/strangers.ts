// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'preact';

type Load = () => Promise<{ default: ComponentType }>;

/** The pages of who is not logged in, besides the log-in itself, by their addresses. */
export const FOR_STRANGERS: Record<string, Load> = {
  '/join': () => import('./Join'),
  '/app/lost-password': () => import('./Recover'),
  '/app/keyring-file': () => import('./KeyringFile'),
};
