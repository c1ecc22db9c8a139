// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import type { Desk } from '../../app/desk';
import { IdleWarning } from './IdleWarning';
import { lockOut } from './session';

/** What somebody who has just got in keeps first, codes that the screen shows: it is locked like every page when nobody is there. */
export function FirstThings({ desk, children }: { desk: Desk; children: ComponentChildren }) {
  const { route } = useLocation();
  const away = () => {
    lockOut(desk);
    route('/app');
  };
  return (
    <>
      {children}
      <IdleWarning onIdle={away} />
    </>
  );
}
