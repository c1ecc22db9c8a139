// SPDX-License-Identifier: Apache-2.0
import { say } from '../../language/say';

/** The whole page. */
export function App() {
  return <main class="container">{say("app.name")}</main>;
}
