// SPDX-License-Identifier: Apache-2.0
import { say } from '../language/say';
import { Icon } from './Icon';
import { toast } from './Toasts';

/** Identifiers, hashes and block numbers: one tap away, each with a button that copies it. */
export function Details({ facts }: { facts: { name: string; value: string }[] }) {
  return (
    <details class="facts">
      <summary>{say('details')}</summary>
      <dl>
        {facts.map((fact) => (
          <div key={`${fact.name}${fact.value}`}>
            <dt>{fact.name}</dt>
            <dd>
              <span class="identifier">{fact.value}</span>
              <button
                type="button"
                class="plain"
                aria-label={say('copy.what', { what: fact.name })}
                onClick={() => void navigator.clipboard.writeText(fact.value).then(() => toast(say('copied')))}
              >
                <Icon name="copy" />
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
