// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import '../style/base.css';
import '../style/theme.css';
import '../style/components.css';
import '../style/viewer.css';
import { speak } from '../language/say';
import { kindOf } from './kind';
import type { ViewerOrder } from './order';
import { Shown } from './Shown';

// Only the page around this frame can talk to it: its address may stand in no other page, and it stands in none by itself.
addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== parent || event.data !== 'document' || !port) return;
  port.onmessage = ({ data }: MessageEvent<ViewerOrder>) => void (data.drawn ? giveBack(port, data) : show(data));
});
parent.postMessage('ready', '*');

async function show({ bytes, title, language, theme }: ViewerOrder): Promise<void> {
  document.documentElement.dataset['theme'] = theme === 'dark' ? 'dark' : 'light';
  await speak(language);
  document.title = title;
  render(<Shown kind={kindOf(bytes)} bytes={bytes} title={title} />, document.getElementById('document') as HTMLElement);
}

async function giveBack(port: MessagePort, { bytes }: ViewerOrder): Promise<void> {
  const { pagesOf } = await import('./pictures');
  const pages = pagesOf(bytes);
  const next = async () => {
    try {
      const { value: page } = await pages.next();
      if (page) port.postMessage(page, [page.dots]);
      else port.postMessage('end');
    } catch {
      port.postMessage('broken');
    }
  };
  port.onmessage = () => void next();
  await next();
}
