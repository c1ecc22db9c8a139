// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { moment } from '../language/dates';
import { say } from '../language/say';
import { QrCode } from './QrCode';

interface Props {
  title: string;
  /** Where somebody compares a file with the chain. */
  link: string;
  printed: Date;
  children: ComponentChildren;
}

/** A document on paper: what it is, when it was printed, and a code by which a file is compared with the chain. */
export function Paper({ title, link, printed, children }: Props) {
  return (
    <>
      <header class="paper-head">
        <div>
          <p class="paper-title">
            <bdi>{title}</bdi>
          </p>
          <p>{say('take.print.printed', { time: moment(printed) })}</p>
          <p>{say('take.print.compare')}</p>
        </div>
        <QrCode text={link} label={say('take.print.qr')} />
      </header>
      {children}
    </>
  );
}
