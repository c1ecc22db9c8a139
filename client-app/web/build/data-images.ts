// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const IMAGE = /url\("data:image\/svg\+xml,((?:[^"\\]|\\.)*)"\)/g;

/** Makes files of the small pictures inside the style system: the page's policy allows no data: address. */
export function dataImages(): Plugin {
  return {
    name: 'carevault-data-images',
    apply: 'build',
    generateBundle(_options, output) {
      for (const file of Object.values(output)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(IMAGE, (_all, svg: string) => {
          const source = decodeURIComponent(svg.replaceAll('\\"', '"'));
          const fileName = `assets/icon-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.svg`;
          this.emitFile({ type: 'asset', fileName, source });
          return `url('/${fileName}')`;
        });
      }
    },
  };
}
