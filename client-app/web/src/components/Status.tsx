// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** What a status means for the reader. */
export type Mood = 'good' | 'bad' | 'wait' | 'plain';

const ICONS: Record<Mood, IconName> = { good: 'good', bad: 'refused', wait: 'clock', plain: 'file' };

/** A status as word, icon and colour; never as colour alone. */
export function Status({ mood, icon, children }: { mood: Mood; icon?: IconName; children: ComponentChildren }) {
  return (
    <span class={`status status-${mood}`}>
      <Icon name={icon ?? ICONS[mood]} />
      <span>{children}</span>
    </span>
  );
}
