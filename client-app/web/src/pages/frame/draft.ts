// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { forgetDraft, keepDraft, readDraft } from '../../jobs/drafts';

const PAUSE = 400;

/** A form that outlives a locked page, a reload and a flat battery: kept on this device, sealed to its writer. Null until it was looked for. */
export function useDraft<Form>(desk: Desk, name: string, begin: Form): [Form | null, (form: Form) => void, () => void] {
  const [form, setForm] = useState<Form | null>(null);
  const unsaved = useRef<Form | null>(null);
  const gone = useRef(false);
  const begun = useRef(false);
  const last = useRef<Promise<void>>(Promise.resolve());
  // One after the other: what is forgotten must not be kept afterwards. A device without storage keeps none.
  const write = (act: () => Promise<void>) => {
    last.current = last.current.then(act).catch(() => undefined);
  };
  const keep = () => {
    const changed = unsaved.current;
    unsaved.current = null;
    if (changed !== null) write(() => keepDraft(desk, name, changed));
  };
  useEffect(() => {
    gone.current = false;
    begun.current = false;
    void readDraft<Form>(desk, name)
      .catch(() => null)
      // Who was quicker than the device's storage keeps what he just did.
      .then((kept) => begun.current || setForm(kept ?? begin));
    const timer = setInterval(keep, PAUSE);
    return () => {
      gone.current = true;
      clearInterval(timer);
      keep();
    };
  }, [desk, name]);
  const change = (changed: Form) => {
    unsaved.current = changed;
    begun.current = true;
    setForm(changed);
    if (gone.current) keep(); // a job goes on while its page is locked
  };
  const forget = () => {
    unsaved.current = null;
    begun.current = true;
    setForm(begin);
    write(() => forgetDraft(desk, name));
  };
  return [form, change, forget];
}
