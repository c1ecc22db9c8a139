// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from '../page';

/** The auditor's pages, in the order of the navigation. */
export const auditorPages: PageEntry[] = [
  { path: '', navigation: { name: 'auditor.nav.coverage', icon: 'shield' }, load: () => import('./CoveragePage') },
  { path: 'search', navigation: { name: 'auditor.nav.search', icon: 'search' }, load: () => import('./Search') },
  { path: 'live', navigation: { name: 'auditor.nav.live', icon: 'activity' }, load: () => import('./Live') },
  { path: 'evidence', navigation: { name: 'auditor.nav.evidence', icon: 'download' }, load: () => import('./Evidence') },
  { path: 'logs', navigation: { name: 'auditor.nav.logs', icon: 'eye' }, load: () => import('./Logs') },
  { path: 'patients/:patient', load: () => import('./PatientLog') },
];
