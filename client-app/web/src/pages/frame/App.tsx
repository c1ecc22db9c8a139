// SPDX-License-Identifier: Apache-2.0
import { LocationProvider, useLocation } from 'preact-iso';
import { desk, locked } from './session';
import { LogIn } from './LogIn';
import { LazyPage } from './LazyPage';
import { MemberFrame } from './MemberFrame';
import { StrangerFrame } from './StrangerFrame';
import { FOR_STRANGERS } from './strangers';
import { Unlock } from './Unlock';

/** The whole page: of a member, of somebody who was locked out, or of a stranger. */
export function App() {
  return (
    <LocationProvider scope={/^\/(app(\/.*)?|join)?([?#].*)?$/}>
      <Whoever />
    </LocationProvider>
  );
}

function Whoever() {
  const { path } = useLocation();
  if (desk.value) return <MemberFrame desk={desk.value} />;
  const load = FOR_STRANGERS[path];
  return (
    <StrangerFrame>
      {load ? (
        <LazyPage key={path} load={load} props={{}} />
      ) : locked.value ? (
        <Unlock {...locked.value} />
      ) : (
        <LogIn />
      )}
    </StrangerFrame>
  );
}
