// SPDX-License-Identifier: Apache-2.0
import { LocationProvider, useLocation } from 'preact-iso';
import { desk, locked } from './session';
import { LogIn } from './LogIn';
import { LazyPage } from './LazyPage';
import { MemberFrame } from './MemberFrame';
import { StrangerFrame } from './StrangerFrame';
import { Unlock } from './Unlock';

const loadJoin = () => import('./Join');
const loadRecover = () => import('./Recover');
const loadKeyringFile = () => import('./KeyringFile');

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
  return (
    <StrangerFrame>
      {path === '/join' ? (
        <LazyPage load={loadJoin} props={{}} />
      ) : path === '/app/lost-password' ? (
        <LazyPage load={loadRecover} props={{}} />
      ) : path === '/app/keyring-file' ? (
        <LazyPage load={loadKeyringFile} props={{}} />
      ) : locked.value ? (
        <Unlock medicalId={locked.value.medicalId} />
      ) : (
        <LogIn />
      )}
    </StrangerFrame>
  );
}
