// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import { Icon } from '../../components/Icon';
import { say } from '../../language/say';
import type { PageEntry } from '../page';

/** The way to a role's pages: beside the content, or below it on a phone. */
export function Navigation({ pages }: { pages: PageEntry[] }) {
  const { path } = useLocation();
  return (
    <nav class="pages" aria-label={say('nav.label')}>
      <ul>
        {pages.map((page) => {
          if (!page.navigation) return null;
          const address = addressOf(page);
          const here = path === address || (page.path !== '' && path.startsWith(`${address}/`));
          return (
            <li key={address}>
              <a href={address} aria-current={here ? 'page' : undefined}>
                <Icon name={page.navigation.icon} />
                <span>{say(page.navigation.name)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The address of a page without parameters. */
export function addressOf(page: PageEntry): string {
  return page.path === '' ? '/app' : `/app/${page.path}`;
}
