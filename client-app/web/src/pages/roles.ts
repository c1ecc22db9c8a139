// SPDX-License-Identifier: Apache-2.0
import { administratorPages } from './administrator/pages';
import { auditorPages } from './auditor/pages';
import { doctorPages } from './doctor/pages';
import { insurerPages } from './insurer/pages';
import type { PageEntry } from './page';
import { patientPages } from './patient/pages';
import { solutionPages } from './solution/pages';

// By the role letter of a medical ID.
const PAGES: Record<string, PageEntry[]> = {
  p: patientPages,
  d: doctorPages,
  i: insurerPages,
  h: administratorPages,
  s: solutionPages,
  a: auditorPages,
};

const COMMON: PageEntry[] = [
  { path: 'account', navigation: { name: 'nav.account', icon: 'user' }, load: () => import('./frame/Account') },
  { path: 'account/kit', load: () => import('./frame/NewKit') },
  { path: 'account/keys', load: () => import('./frame/RotateKeys') },
];

/** The pages of a role; its account is the last in the navigation. */
export function pagesOf(role: string): PageEntry[] {
  return [...(PAGES[role] ?? []), ...COMMON];
}
