// SPDX-License-Identifier: Apache-2.0
import { Choices } from '../../components/Choices';
import { say } from '../../language/say';

const DAYS = ['1', '7', '14', '30', '90'];

/** For how many days an invitation can be used. */
export function Days({ days, onDays }: { days: number; onDays: (days: number) => void }) {
  const options = DAYS.map((value) => ({ value, label: say('administrator.days', { days: Number(value) }) }));
  return <Choices legend={say('administrator.invite.days')} options={options} value={String(days)} onValue={(value) => onDays(Number(value))} />;
}
