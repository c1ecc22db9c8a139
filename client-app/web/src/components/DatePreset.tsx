// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { say, type Sentence } from '../language/say';

/** How long something holds, counted from now; `open` is until the person ends it. */
export type Preset = 'day' | 'week' | 'month' | 'open';

const DAYS: Record<Preset, number | null> = { day: 1, week: 7, month: 30, open: null };

/** When a preset chosen now ends; null is never by itself. */
export function endOf(preset: Preset, now = new Date()): Date | null {
  const days = DAYS[preset];
  return days === null ? null : new Date(now.getTime() + days * 86_400_000);
}

interface Props {
  legend: string;
  value: Preset;
  onValue: (preset: Preset) => void;
  /** What `open` is called where somebody else is the one who ends it. */
  openWords?: string;
}

/** Until when, by one tap. */
export function DatePreset({ legend, value, onValue, openWords }: Props) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {(Object.keys(DAYS) as Preset[]).map((preset) => (
        <label key={preset} class="choice">
          <input type="radio" name={name} checked={value === preset} onChange={() => onValue(preset)} />
          <span>{preset === 'open' && openWords !== undefined ? openWords : say(`until.${preset}` as Sentence)}</span>
        </label>
      ))}
    </fieldset>
  );
}
