// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { language } from '../language/locale';
import { say } from '../language/say';
import type { ViewerOrder } from '../viewer/order';
import { ProblemPanel } from './ProblemPanel';

// The browser runs none of the frame's scripts that differs from the hash in the frame's page: then nobody says that he listens.
const NOT_LOADED = { code: 'PAGE_NOT_LOADED', kind: 'altered' };
const PATIENCE = 3_000;

/** Shows a document in a frame that has no origin, no network and no keys; the bytes go in by a channel of their own. */
export function DocumentViewer({ bytes, title }: { bytes: Uint8Array; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const listens = useRef(false);
  const [port, setPort] = useState<MessagePort | null>(null);
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    // The frame says when it listens. Its origin is opaque, so it is known by being that window and by nothing else.
    const onReady = (event: MessageEvent) => {
      const inside = frame.current?.contentWindow;
      if (!inside || event.source !== inside || event.data !== 'ready') return;
      listens.current = true;
      setSilent(false);
      const channel = new MessageChannel();
      inside.postMessage('document', '*', [channel.port2]);
      setPort(channel.port1);
    };
    addEventListener('message', onReady);
    return () => removeEventListener('message', onReady);
  }, []);
  // Anew when the reader chooses another language: what is in the frame follows the page around it.
  useEffect(() => {
    const order: ViewerOrder = { bytes: bytes.slice(), title, language: language.value, theme: document.documentElement.dataset['theme'] };
    port?.postMessage(order, [order.bytes.buffer]);
  }, [port, bytes, title, language.value]);
  return (
    <>
      {silent && <ProblemPanel trouble={NOT_LOADED} />}
      <iframe
        key={title}
        ref={frame}
        class="document"
        src="/viewer.html"
        title={say('viewer.frame', { title })}
        sandbox="allow-scripts"
        referrerpolicy="no-referrer"
        onLoad={() => setTimeout(() => setSilent(!listens.current), PATIENCE)}
      />
    </>
  );
}
