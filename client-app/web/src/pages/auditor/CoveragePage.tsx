// SPDX-License-Identifier: Apache-2.0
import { Details } from '../../components/Details';
import { Page } from '../../components/Page';
import { Status } from '../../components/Status';
import type { Coverage } from '../../jobs/auditing/coverage';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { ChainBar } from './ChainBar';
import { Checking } from './Checking';
import { useCoverage } from './checking';
import { Findings } from './Findings';
import { WhatWasChecked } from './WhatWasChecked';

/** From which block to which is it verified, and does it hold? */
export default function CoveragePage({ desk }: PageProps) {
  const checking = useCoverage(desk);
  const { coverage } = checking;
  return (
    <Page title={say('auditor.nav.coverage')} intro={say('auditor.coverage.intro')}>
      <Checking checking={checking} />
      {coverage && (
        <>
          <Verdict coverage={coverage} />
          <ChainBar coverage={coverage} />
          <Findings findings={coverage.findings} />
          <WhatWasChecked coverage={coverage} />
          <div class="buttons">
            <button type="button" class="secondary" onClick={checking.again}>
              {say('auditor.again')}
            </button>
          </div>
          <Details
            facts={[
              { name: say('account.fingerprint'), value: desk.fingerprint },
              { name: say('auditor.lastHash'), value: coverage.blocks.at(-1)?.hash ?? '' },
            ]}
          />
        </>
      )}
    </Page>
  );
}

function Verdict({ coverage: { height, findings } }: { coverage: Coverage }) {
  const words = { last: number(height - 1), count: findings.length };
  return (
    <p class="verdict" role="status">
      <Status mood={findings.length === 0 ? 'good' : 'bad'}>{say(findings.length === 0 ? 'auditor.verdict.holds' : 'auditor.verdict.findings', words)}</Status>
    </p>
  );
}
