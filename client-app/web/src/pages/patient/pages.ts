// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from '../page';

/** The patient's pages, those of the navigation in its order. */
export const patientPages: PageEntry[] = [
  { path: '', navigation: { name: 'nav.home', icon: 'home' }, load: () => import('./Home') },
  { path: 'records', navigation: { name: 'patient.nav.records', icon: 'file' }, load: () => import('./Records') },
  { path: 'records/add', load: () => import('./AddRecord') },
  { path: 'records/:record', load: () => import('./RecordPage') },
  { path: 'sharing', navigation: { name: 'patient.nav.sharing', icon: 'share' }, load: () => import('./Sharing') },
  { path: 'sharing/new', load: () => import('./Share') },
  { path: 'sharing/requests/:consent', load: () => import('./Request') },
  { path: 'sharing/people/:member', load: () => import('./WhatTheySee') },
  { path: 'activity', navigation: { name: 'patient.nav.activity', icon: 'activity' }, load: () => import('./Activity') },
  { path: 'activity/chain', load: () => import('./Chain') },
  { path: 'check/:record/:version', load: () => import('./Check') },
];
