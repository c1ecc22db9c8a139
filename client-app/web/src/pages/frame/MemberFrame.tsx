// SPDX-License-Identifier: Apache-2.0
import { Route, Router, useLocation } from 'preact-iso';
import type { Desk } from '../../app/desk';
import { Icon } from '../../components/Icon';
import { Toasts } from '../../components/Toasts';
import { say } from '../../language/say';
import { pagesOf } from '../roles';
import type { PageEntry, PageProps } from '../page';
import { Bell } from './Bell';
import { Header } from './Header';
import { IdleWarning } from './IdleWarning';
import { KitDue } from './KitDue';
import { LazyPage } from './LazyPage';
import { addressOf, Navigation } from './Navigation';
import { NotFound } from './NotFound';
import { leave } from './session';

/** Everything around the pages of somebody who is logged in. */
export function MemberFrame({ desk }: { desk: Desk }) {
  const { path } = useLocation();
  const pages = pagesOf(desk.role);
  return (
    <>
      <Header>
        <Bell desk={desk} />
        <button type="button" class="plain logout" onClick={() => void leave()}>
          <Icon name="logout" /> <span>{say('logout')}</span>
        </button>
      </Header>
      <div class="frame">
        <Navigation pages={pages} />
        <main id="main" class="content">
          <KitDue desk={desk} />
          <Router>
            {pages.map((page) => (
              <Route key={page.path} path={addressOf(page)} component={shown(page)} desk={desk} />
            ))}
            <Route default component={NotFound} pages={pages} />
          </Router>
        </main>
      </div>
      <Toasts page={path} />
      <IdleWarning />
    </>
  );
}

type Shown = (props: PageProps) => preact.JSX.Element;
const components = new Map<PageEntry, Shown>();

// One component for each page, always the same: a new one at every render would start the page anew.
function shown(page: PageEntry): Shown {
  const made = components.get(page) ?? (({ desk, params }) => <LazyPage load={page.load} props={{ desk, params }} />);
  components.set(page, made);
  return made;
}
