// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Field } from '../../components/Field';
import { Page } from '../../components/Page';
import { ProblemPanel } from '../../components/ProblemPanel';
import { recover, type Recovered } from '../../jobs/recover';
import { say } from '../../language/say';
import { ChosenFile } from './ChosenFile';
import { FirstThings } from './FirstThings';
import { NewPassword } from './NewPassword';
import { passwordTrouble } from './password';
import { useSecondFactor } from './secondFactor';
import { enter } from './session';
import { useTask } from './task';
import { VaultCodeSheet } from './VaultCodeSheet';

/** A lost password: the kit's file and the code on paper open the same keys, for a new password. */
export default function Recover() {
  const task = useTask();
  const [kit, setKit] = useState<File | null>(null);
  const [recoveryCode, setRecoveryCode] = useState('');
  const [chosen, setChosen] = useState({ password: '', again: '' });
  const [error, setError] = useState<string | null>(null);
  const secondFactor = useSecondFactor();
  const [recovered, setRecovered] = useState<Recovered | null>(null);

  const submit = async () => {
    const wrong = passwordTrouble(chosen.password, chosen.again);
    setError(wrong);
    if (wrong || !kit) return;
    const form = { kit, recoveryCode: recoveryCode.trim(), password: chosen.password };
    await task.run((watching) =>
      secondFactor.asking(async (given) => setRecovered(await recover({ ...form, ...given }, watching))),
    );
  };

  if (recovered) {
    return (
      <FirstThings desk={recovered.desk}>
        <VaultCodeSheet vaultCode={recovered.vaultCode} medicalId={recovered.desk.medicalId} onKept={() => enter(recovered.desk)} />
      </FirstThings>
    );
  }
  return (
    <Page title={say('recover.title')} intro={say('recover.intro')}>
      <ChosenFile file={kit} onFile={setKit} disabled={task.busy} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          label={say('kit.recoveryCode')}
          hint={say('recover.code.hint')}
          value={recoveryCode}
          onValue={setRecoveryCode}
          code
          required
        />
        <NewPassword value={chosen} onValue={setChosen} error={error} />
        {secondFactor.field}
        <ProblemPanel trouble={task.trouble} kept={say('recover.kept')} />
        <ChainProgress progress={task.progress} />
        <ActionButton busy={task.busy} disabled={!kit}>
          {say('recover.submit')}
        </ActionButton>
      </form>
      <p>
        <a href="/app">{say('back.login')}</a>
      </p>
    </Page>
  );
}
