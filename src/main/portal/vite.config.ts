import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';

// One page at a time: PORTAL_PAGE is the folder below apps, and its address.
const page = process.env['PORTAL_PAGE'] ?? 'app';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// What the resident's app keeps on a phone: its own pages and scripts, never an answer of the server.
const installable: Partial<VitePWAOptions> = {
  registerType: 'autoUpdate',
  injectRegister: 'script-defer',
  manifest: {
    name: 'दिल्ली स्वास्थ्य पोर्टल · Delhi Health Portal',
    short_name: 'दिल्ली स्वास्थ्य',
    description: 'OPD booking, slip, health card and record. ओपीडी का समय, पर्ची, हेल्थ कार्ड और रिकॉर्ड।',
    lang: 'hi',
    start_url: '/app/',
    scope: '/app/',
    display: 'standalone',
    background_color: '#f4f6f9',
    theme_color: '#1d3c6e',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg}'],
    // Most phones have a Hindi font: only those that fetch ours keep it.
    runtimeCaching: [{ urlPattern: /\/app\/assets\/.*\.woff2$/, handler: 'CacheFirst', options: { cacheName: 'fonts' } }],
    navigateFallback: '/app/index.html',
    cleanupOutdatedCaches: true,
  },
};

export default defineConfig({
  root: here(`apps/${page}`),
  base: `/${page}/`,
  plugins: [react(), ...(page === 'app' ? [VitePWA(installable)] : [])],
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
