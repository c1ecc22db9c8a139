// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import { useEffect } from 'preact/hooks';
import { Page } from '../../components/Page';
import { say } from '../../language/say';
import type { PageEntry } from '../page';
import { addressOf } from './Navigation';
import { FOR_STRANGERS } from './strangers';

/** An address without a page. Where one came in leads to the role's first page. */
export function NotFound({ pages }: { pages: PageEntry[] }) {
  const { path, route } = useLocation();
  const home = pages[0] ? addressOf(pages[0]) : '/app';
  const astray = path !== '/' && path !== '/app' && !(path in FOR_STRANGERS);
  useEffect(() => {
    if (!astray && path !== home) route(home, true);
  }, [path]);
  if (!astray) return null;
  return (
    <Page title={say('notfound.title')}>
      <a href={home}>{say('notfound.home')}</a>
    </Page>
  );
}
