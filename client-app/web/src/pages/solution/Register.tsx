// SPDX-License-Identifier: Apache-2.0
import { Page } from '../../components/Page';
import { say } from '../../language/say';
import { useSheets } from '../administrator/keptSheets';
import { Sheets } from '../administrator/Sheets';
import type { PageProps } from '../page';
import { RegisterForm } from './RegisterForm';

/** A new organisation: its names, its root certificates, and the invitation of its first administrator. */
export default function Register({ desk }: PageProps) {
  const sheets = useSheets(desk);
  return (
    <Page title={say('solution.register')} intro={say('solution.register.intro')}>
      <Sheets sheets={sheets} />
      <div class="not-printed">
        <RegisterForm desk={desk} onRegistered={sheets.add} />
      </div>
    </Page>
  );
}
