import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const here = import.meta.dirname

/**
 * Everything is bundled: the packaged app carries out/ and no node_modules, so what ships is what the
 * lockfile pinned and the bundler saw, and main starts by reading one file instead of hundreds.
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      outDir: 'out/main',
      rollupOptions: { input: resolve(here, 'electron/main.ts'), output: { entryFileNames: 'main.js' } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      minify: true,
      // A sandboxed preload must be CommonJS even though the package is "type": "module".
      rollupOptions: {
        input: resolve(here, 'electron/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), tailwindcss()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      // The emoji's words in two languages, fetched when the picker is opened.
      chunkSizeWarningLimit: 1_000,
      rollupOptions: {
        input: { main: resolve(here, 'renderer/main.html'), pop: resolve(here, 'renderer/pop.html') },
      },
    },
  },
})
