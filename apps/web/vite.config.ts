import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every page needs comes in one piece: each border between pieces costs a phone a request and a part of the compression. */
const shell = { name: 'shell', test: /src\/(app\/app|shared\/(page|loading|queries|require-role|problem|clock|rulebook|citation))\.tsx?$/u };

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: {
    alias: [
      // Libraries from their sources, so that unused parts can be left out.
      { find: /^@tirkeu\/(domain|rulebooks|messages|ui)$/u, replacement: here('../../libs/$1/src/index.ts') },
      // The shapes of answers only: the request classes check input on the server.
      { find: /^@tirkeu\/contracts$/u, replacement: here('../../libs/contracts/src/views.ts') },
      // Browsers bring Temporal or fetch it; the exact name only, so that the polyfill itself can still be imported.
      { find: /^temporal-polyfill$/u, replacement: here('./src/app/temporal.ts') },
    ],
  },
  build: {
    target: 'es2022', outDir: 'dist', sourcemap: false, manifest: true, modulePreload: { polyfill: false }, rolldownOptions: { output: { codeSplitting: { groups: [shell] } } },
  },
  server: { port: 3750, proxy: { '/api': process.env.API_URL ?? 'http://localhost:3000' } },
  preview: { port: 3751 },
});
