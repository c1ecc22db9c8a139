// SPDX-License-Identifier: Apache-2.0
import type { Terms } from '../../model/terms';

/** Whether terms are about the whole log and nothing else: they are told without a word of records. */
export function isLogOnly({ actions, scope }: Pick<Terms, 'actions' | 'scope'>): boolean {
  return 'all' in scope && actions.length > 0 && actions.every((action) => action === 'audit-log');
}
