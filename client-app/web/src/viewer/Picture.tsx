// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { Status } from '../components/Status';
import { say } from '../language/say';

/** A picture, as large as the frame. */
export function Picture({ bytes, type, title }: { bytes: Uint8Array<ArrayBuffer>; type: string; title: string }) {
  const [address, setAddress] = useState<string | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (broken) return <Status mood="bad">{say('viewer.broken')}</Status>;
  return address && <img class="picture" src={address} alt={title} onError={() => setBroken(true)} />;
}
