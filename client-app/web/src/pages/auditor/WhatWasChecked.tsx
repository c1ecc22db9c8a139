// SPDX-License-Identifier: Apache-2.0
import { Status } from '../../components/Status';
import type { Rule } from '../../jobs/auditing/checkedBlock';
import type { Coverage } from '../../jobs/auditing/coverage';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import { list } from '../reading/words';

const CHECKS = ['link', 'data', 'signature', 'endorsement'] as const satisfies Rule[];

/** Line by line what this browser checked, and honestly what it did not. */
export function WhatWasChecked({ coverage }: { coverage: Coverage }) {
  const broken = new Set(coverage.findings.map(({ rule }) => rule));
  const sum = (count: (block: Coverage['blocks'][number]) => number) => number(coverage.blocks.reduce((all, block) => all + count(block), 0));
  const { unanswered } = coverage;
  const names = coverage.witnesses.map(({ name }) => name);
  return (
    <section class="card" aria-labelledby="checked">
      <h2 id="checked">{say('auditor.checked')}</h2>
      <p>{say('auditor.checked.counts', { blocks: number(coverage.height), transactions: sum(({ transactions }) => transactions), events: sum(({ events }) => events.length) })}</p>
      <ul class="plain-list">
        {CHECKS.map((rule) => (
          <li key={rule}>
            <Status mood={broken.has(rule) ? 'bad' : 'good'}>{say(`auditor.check.${rule}`)}</Status>
          </li>
        ))}
        <li>
          <Status mood={broken.has('flags') ? 'bad' : unanswered > 0 ? 'wait' : 'good'}>
            {unanswered > 0 ? say('auditor.check.flags.unanswered', { count: unanswered }) : say('auditor.check.flags')}
          </Status>
        </li>
        <li>
          <Status mood={names.length > 1 ? 'good' : 'wait'}>{names.length > 1 ? say('auditor.check.witness', { names: list(names) }) : say('auditor.check.noWitness')}</Status>
        </li>
      </ul>
      <h3>{say('auditor.notChecked')}</h3>
      <p>{say('auditor.notChecked.list', { count: sum(({ unjudged }) => unjudged) })}</p>
    </section>
  );
}
