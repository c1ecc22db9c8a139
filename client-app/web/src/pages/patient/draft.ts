// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { forgetDraft, keepDraft, readDraft } from '../../jobs/drafts';

const PAUSE = 400;

/** A form that outlives a locked page, a reload and a flat battery: kept on this device, sealed to its writer. */
export function useDraft<Form>(desk: Desk, name: string, begin: Form): [Form | null, (form: Form) => void, () => void] {
  const [form, setForm] = useState<Form | null>(null);
  const unsaved = useRef<Form | null>(null);
  useEffect(() => {
    const keep = () => {
      if (unsaved.current) void keepDraft(desk, name, unsaved.current).catch(() => undefined); // a device without storage keeps none
      unsaved.current = null;
    };
    void readDraft<Form>(desk, name)
      .catch(() => null)
      .then((kept) => setForm(kept ?? begin));
    const timer = setInterval(keep, PAUSE);
    return () => {
      clearInterval(timer);
      keep();
    };
  }, [desk, name]);
  const change = (changed: Form) => {
    unsaved.current = changed;
    setForm(changed);
  };
  const forget = () => {
    unsaved.current = null;
    void forgetDraft(desk, name).catch(() => undefined);
  };
  return [form, change, forget];
}
