// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { toast } from '../../components/Toasts';
import type { Rotated } from '../../jobs/rotate';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import type { PageProps } from '../page';
import { keptKit } from './kitOnPaper';
import { RotationForm } from './RotationForm';
import { SafeKeeping } from './SafeKeeping';
import { goOnAs } from './session';

/** New keys for the member, and then a kit of them in hand. */
export default function RotateKeys({ desk }: PageProps) {
  const { route } = useLocation();
  const [rotated, setRotated] = useState<Rotated | null>(null);

  const done = (result: Rotated) => {
    // Who was locked out by then logs in and is reminded of the kit.
    if (!goOnAs(desk, result.desk)) return;
    setRotated(result);
    if (result.left > 0) toast(say('rotate.left', { count: number(result.left) }));
  };
  const kept = async () => {
    await keptKit(desk);
    toast(say('rotate.done'));
    route('/app/account');
  };

  if (!rotated) return <RotationForm desk={desk} onRotated={done} />;
  const { vaultCode, kit } = rotated;
  return <SafeKeeping medicalId={desk.medicalId} vaultCode={vaultCode} kit={kit} onKept={() => void kept()} />;
}
