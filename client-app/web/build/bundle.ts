// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** The list of the bundle's files, as `sha256sum` writes it; the SHA-256 of this list stands for the whole bundle. */
export const LIST = 'bundle.sha256';

const COMPRESSED = /\.(js|css|html|svg|json)$/;

// The highest quality takes half a minute for the reader of PDF files and saves five per cent of it.
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

type Output = Rollup.OutputBundle;
type File = Output[string];

/**
 * Ends the build: every script and style of a page gets its integrity, scripts that are loaded later by an import map,
 * and the list of hashes is written. Compressed copies lie beside the files and are not part of the list.
 */
export function bundle(): Plugin {
  return {
    name: 'carevault-bundle',
    apply: 'build',
    enforce: 'post',
    // Whatever the builder's environment says: a bundle for development names the files that it was made of.
    config: () => {
      process.env['NODE_ENV'] = 'production';
    },
    generateBundle: {
      order: 'post',
      handler(_options, output) {
        for (const file of Object.values(output)) {
          if (file.type === 'asset' && file.fileName.endsWith('.html')) file.source = sealed(String(file.source), output);
        }
        const files = Object.values(output).filter((file) => !file.fileName.endsWith('.map'));
        this.emitFile({ type: 'asset', fileName: LIST, source: list(files) });
        for (const file of files.filter((candidate) => COMPRESSED.test(candidate.fileName))) {
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(bytes(file)) });
          this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source: brotliCompressSync(bytes(file), QUALITY) });
        }
      },
    },
  };
}

function bytes(file: File): Buffer {
  return Buffer.from(file.type === 'chunk' ? file.code : file.source);
}

function integrity(file: File): string {
  return `sha384-${createHash('sha384').update(bytes(file)).digest('base64')}`;
}

function list(files: File[]): string {
  const lines = files.map((file) => `${createHash('sha256').update(bytes(file)).digest('hex')}  ${file.fileName}\n`);
  return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}

function sealed(html: string, output: Output): string {
  const tagged = html.replace(/<(?:script|link)\b[^>]*(?:src|href)="\/([^"]+)"[^>]*/g, (tag, name: string) => {
    const file = output[name];
    if (!file || tag.includes(' rel="icon"')) return tag;
    return `${tag} integrity="${integrity(file)}"`;
  });
  return tagged.replace('<!-- import map -->', `<script type="importmap">${importMap(output)}</script>`);
}

// The only inline element of a page: data for the browser, which the page's policy allows by its hash.
function importMap(output: Output): string {
  const scripts = Object.values(output).filter(({ fileName }) => fileName.endsWith('.js'));
  const entries = scripts.map((file) => [`/${file.fileName}`, integrity(file)] as const);
  return JSON.stringify({ integrity: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) });
}
