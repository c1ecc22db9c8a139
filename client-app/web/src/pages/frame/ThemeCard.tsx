// SPDX-License-Identifier: Apache-2.0
import { Choices } from '../../components/Choices';
import { say } from '../../language/say';
import { choose, theme, THEMES } from './theme';

/** Light or dark; the choice is remembered on this device. */
export function ThemeCard() {
  return (
    <section class="card">
      <Choices
        legend={say('theme.title')}
        options={THEMES.map((value) => ({ value, label: say(`theme.${value}`) }))}
        value={theme.value}
        onValue={choose}
      />
    </section>
  );
}
