// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import type { Consent } from '../../model/documents';
import { listRecords, type Listed } from '../../jobs/records';
import { ownConsents } from '../../jobs/requests';
import { useFetched } from '../frame/fetched';
import { useEntry } from './entries';

/** What goes with the lines of a log, by its id. */
export interface Facts {
  records: Map<string, Listed>;
  /** The app's word, good for finding lines by a reader's name; no line shows anything of it. */
  consents: Map<string, Consent>;
}

/** The patient's records and consents by their ids; empty until they are here. */
export function useFacts(desk: Desk): Facts {
  const records = useFetched(() => listRecords(desk), [desk]).value;
  const consents = useFetched(() => ownConsents(desk), [desk]).value;
  return useMemo(
    () => ({
      records: new Map(records?.map((listed) => [listed.record, listed])),
      consents: new Map(consents?.map((consent) => [consent.consent, consent])),
    }),
    [records, consents],
  );
}

/** The title of a record; null while it is not open, or cannot be. */
export function useTitle(desk: Desk, facts: Facts, record: string | null): string | null {
  const listed = record === null ? undefined : facts.records.get(record);
  return useEntry(desk, listed ?? null).entry?.card?.title ?? null;
}
