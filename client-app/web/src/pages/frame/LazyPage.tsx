// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { ownScripts } from '../../keyring/ownScripts';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

// The browser compares every script with the hash that came with the page, and refuses one that differs.
const NOT_LOADED = { code: 'PAGE_NOT_LOADED', kind: 'altered' };

/** What was changed once may lie in the browser's cache for a year: every script is asked for anew. */
async function loadAnew(): Promise<void> {
  await Promise.allSettled(Object.keys(ownScripts() ?? {}).map((address) => fetch(address, { cache: 'reload' })));
  location.reload();
}

/** A page whose script is loaded when it is first shown. */
export function LazyPage<Props extends object>({ load, props }: { load: Load<Props>; props: Props }) {
  const [component, setComponent] = useState<{ of: Load<Props>; type: ComponentType<Props> | null } | null>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (loaded) => wanted && setComponent({ of: load, type: loaded.default }),
      () => wanted && setComponent({ of: load, type: null }),
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  if (component?.of !== load) return <Skeleton lines={4} />;
  if (!component.type) return <ProblemPanel trouble={NOT_LOADED} onAgain={() => void loadAnew()} />;
  return <component.type {...props} />;
}
