// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from '../page';

/** The solution's pages, in the order of the navigation. */
export const solutionPages: PageEntry[] = [];
