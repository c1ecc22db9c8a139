// SPDX-License-Identifier: Apache-2.0
import { Icon } from '../../components/Icon';
import { LANGUAGES, language, type Language } from '../../language/locale';
import { say, speak } from '../../language/say';

/** The page's language; the choice is remembered on this device. */
export function LanguageSwitch() {
  return (
    <label class="language">
      <Icon name="language" />
      <span class="seen-by-readers-only">{say('language')}</span>
      <select value={language.value} onChange={(event) => void speak(event.currentTarget.value as Language, true)}>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
