// SPDX-License-Identifier: Apache-2.0
import { Details } from '../../components/Details';
import { Status } from '../../components/Status';
import type { Finding } from '../../jobs/auditing/checkedBlock';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import { More, useMore } from '../reading/More';

/** What does not hold, one card each. */
export function Findings({ findings }: { findings: Finding[] }) {
  const more = useMore(findings);
  return (
    <>
      {more.shown.map(({ block, transaction, rule }) => (
        <article key={`${block}${transaction ?? ''}${rule}`} class="card finding">
          <h2>
            <Status mood="bad">{say('auditor.finding', { block: number(block) })}</Status>
          </h2>
          <p>{say(`auditor.rule.${rule}`)}</p>
          {transaction !== null && <Details facts={[{ name: say('auditor.transaction'), value: transaction }]} />}
        </article>
      ))}
      <More {...more} />
    </>
  );
}
