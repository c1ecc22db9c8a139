// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';
import { bundle } from './build/bundle.ts';
import { dataImages } from './build/data-images.ts';

export default defineConfig({
  plugins: [dataImages(), bundle()],
  // Where a library's folder really lies is nothing that a bundle may depend on.
  resolve: { preserveSymlinks: true },
  build: {
    target: 'es2022',
    outDir: 'target/web',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the page may load from its own address only, never from a data: one
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000, // the reader of PDF files, which only the viewer loads
    rollupOptions: { input: ['index.html', 'viewer.html'] },
  },
  worker: { format: 'es' },
  test: {
    // test/live plays against a CareVault that runs, for whoever asks for it; the journeys do the same in a browser.
    include: ['src/**/*.test.{ts,tsx}', process.env['CAREVAULT_LIVE'] === undefined ? 'test/*.test.{ts,tsx}' : 'test/live/*.test.ts'],
    passWithNoTests: false,
    testTimeout: 30_000, // a passphrase takes a second, and several on a busy machine
  },
});
