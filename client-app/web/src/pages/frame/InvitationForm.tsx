// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Field } from '../../components/Field';
import { Page } from '../../components/Page';
import { ProblemPanel, type Trouble } from '../../components/ProblemPanel';
import { say } from '../../language/say';

/** For who came without a readable invitation link. */
export function InvitationForm({ onLink, trouble }: { onLink: (link: string) => void; trouble: Trouble | null }) {
  const [typed, setTyped] = useState('');
  return (
    <Page title={say('join.title')} intro={say('join.link.intro')}>
      <ProblemPanel trouble={trouble} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onLink(typed.trim());
        }}
      >
        <Field label={say('join.link')} value={typed} onValue={setTyped} code required />
        <button type="submit">{say('next')}</button>
      </form>
    </Page>
  );
}
