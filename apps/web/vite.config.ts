import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packed } from './build/packed.js';
import { pageNeeds } from './build/page-needs.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Pieces that are fetched together: each border between them costs a phone a request and a part of the compression. What a piece
 * needs comes with it, unless a piece of higher priority has it.
 */
const pieces = [
  /** Changes least: kept over many releases. */
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//u, priority: 50 },
  /** What every page needs. */
  { name: 'shell', test: /src\/(app\/app|shared\/(page|loading|queries|require-role|problem|clock|rulebook|citation|deadline|person))\.tsx?$/u, priority: 40 },
  { name: 'law', test: /libs\/rulebooks\/src\/shared\/(?!letters)/u, priority: 30 },
  /** What everybody who looks at a filing needs of it; what may be asked of it and what follows is for those who decide. */
  { name: 'filing', test: /libs\/domain\/src\/filing\/(action|assess|ballot-entry|capacity|circumstances|consent|detail-page|filing|happened|informal-check|period|actions\/attach-document)\.ts$/u, priority: 20 },
  /** What a candidate sees first, and comes back to from every page. */
  { name: 'hub', test: /src\/candidate\/(candidate-routes|case\/[a-z-]+|hub\/(?!late-)[a-z-]+)\.tsx?$/u, priority: 10 },
];

export default defineConfig({
  root: here('.'),
  plugins: [react(), pageNeeds(), packed()],
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
    target: 'es2022', outDir: 'dist', sourcemap: false, manifest: true, modulePreload: { polyfill: false }, rolldownOptions: { output: { codeSplitting: { groups: pieces } } },
  },
  server: { port: 3750, proxy: { '/api': process.env.API_URL ?? 'http://localhost:3000' } },
  preview: { port: 3751 },
});
