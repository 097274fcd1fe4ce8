import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// One page at a time: PORTAL_PAGE is the folder below apps, and its address.
const page = process.env['PORTAL_PAGE'] ?? 'app';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here(`apps/${page}`),
  base: `/${page}/`,
  plugins: [react()],
  resolve: { alias: { '@portal': here('packages') } },
  build: {
    target: 'es2020',
    outDir: `${process.env['PORTAL_OUT'] ?? here('target')}/${page}`,
    emptyOutDir: true,
    // Nothing is inlined as data: the pages' Content-Security-Policy takes only what the server serves.
    assetsInlineLimit: 0,
    manifest: true,
  },
});
