// SPDX-License-Identifier: Apache-2.0
import { Details } from '../../components/Details';
import { Status } from '../../components/Status';
import type { ChainBlock } from '../../jobs/blocks';
import { moment, number } from '../../language/dates';
import { say } from '../../language/say';

/** One block: its number, when, how many transactions, and which of them are the reader's own. */
export function BlockRow({ block, holds }: { block: ChainBlock; holds: boolean }) {
  return (
    <li class="row">
      <div>
        <strong>{say('patient.block.number', { number: number(block.number) })}</strong>
        <small>
          {block.time && <time dateTime={block.time}>{moment(block.time)} · </time>}
          {say('patient.block.transactions', { count: block.transactions })}
        </small>
        {block.own.length > 0 && (
          <Status mood="plain" icon="user">
            {say('patient.block.own', { count: block.own.length, all: block.own.length === block.transactions ? 'yes' : 'no' })}
          </Status>
        )}
        {!holds && <Status mood="bad">{say('patient.block.broken')}</Status>}
        <Details
          facts={[
            { name: say('patient.hash'), value: block.hash },
            { name: say('patient.previousHash'), value: block.previousHash },
            { name: say('patient.dataHash'), value: block.dataHash },
            ...block.own.map((transaction) => ({ name: say('patient.transaction.own'), value: transaction })),
          ]}
        />
      </div>
    </li>
  );
}
