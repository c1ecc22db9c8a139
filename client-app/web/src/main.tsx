// SPDX-License-Identifier: Apache-2.0
import { render } from 'preact';
import './style/base.css';
import './style/theme.css';
import './style/layout.css';
import './style/navigation.css';
import './style/components.css';
import './style/pages.css';
import { preferredLanguage } from './language/locale';
import { speak } from './language/say';
import { App } from './pages/frame/App';
import { readNetwork } from './pages/frame/network';
import { colour } from './pages/frame/theme';

colour();
void readNetwork();
await speak(preferredLanguage());
const place = document.getElementById('app') as HTMLElement;
place.replaceChildren();
render(<App />, place);
