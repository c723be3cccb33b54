import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({ root: import.meta.dirname, plugins: [react()], server: { port: 3600, strictPort: true }, build: { outDir: '../dist/gallery', emptyOutDir: true, chunkSizeWarningLimit: 1000 } });
