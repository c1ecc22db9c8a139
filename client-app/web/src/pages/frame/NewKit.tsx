// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { toast } from '../../components/Toasts';
import type { SafeKeepings } from '../../jobs/kit';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { KitForm } from './KitForm';
import { keptKit } from './kitOnPaper';
import { SafeKeeping } from './SafeKeeping';

/** A new recovery kit of the same keys, and then in hand. */
export default function NewKit({ desk }: PageProps) {
  const { route } = useLocation();
  const [made, setMade] = useState<SafeKeepings | null>(null);
  const kept = async () => {
    await keptKit(desk);
    toast(say('kit.kept'));
    route('/app/account');
  };
  if (!made) return <KitForm desk={desk} onMade={setMade} />;
  return <SafeKeeping medicalId={desk.medicalId} {...made} onKept={() => void kept()} />;
}
