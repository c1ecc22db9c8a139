// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { say } from '../../language/say';
import { Banner } from './Banner';
import { LanguageSwitch } from './LanguageSwitch';
import { network } from './network';

/** The top of every page. */
export function Header({ children }: { children?: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#main">
        {say('skip')}
      </a>
      <Banner />
      <header class="top">
        <a class="brand" href={children ? '/app' : '/'}>
          {say('app.name')}
        </a>
        {network.value && (
          <span class="place">
            <bdi>{network.value.organisation}</bdi>
          </span>
        )}
        <span class="top-end">
          <LanguageSwitch />
          {children}
        </span>
      </header>
    </>
  );
}
