// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { say } from '../../language/say';
import { Header } from './Header';

/** What surrounds the pages of somebody who is not logged in: no navigation, one thing to do. */
export function StrangerFrame({ children }: { children: ComponentChildren }) {
  return (
    <>
      <Header />
      <main id="main" class="content narrow">
        {children}
      </main>
      <footer class="narrow">
        <small>{say('promise.keys')}</small>
      </footer>
    </>
  );
}
