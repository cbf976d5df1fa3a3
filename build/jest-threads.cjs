const { build } = require('esbuild');
const { rmSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');
const { readFile } = require('node:fs/promises');

const ROOT = resolve(__dirname, '..');

/**
 * Bundles what runs in threads of the workbench, once for all tests: a thread that brings a TypeScript loader along
 * takes three quarters of a second to start, and each page of the tests starts three. See thread-start.cjs.
 */
module.exports = async () => {
  const folder = join(ROOT, '.build', 'threads', String(process.pid));
  await build({
    absWorkingDir: ROOT,
    entryPoints: {
      page: 'workbench/web/cloud/thread.ts',
      services: 'workbench/services/worker.ts',
      formulas: 'simulator/formulas/worker.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'error',
    plugins: [{ name: 'own-folders', setup: keepOwnFolders }],
  });
  process.env.JOBSHEET_THREADS = folder;
  process.env.FORMULA_WORKER_BUNDLE = join(folder, 'formulas.cjs');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
};

/** Each module finds its files beside itself, not beside the bundle. */
function keepOwnFolders({ onLoad }) {
  onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
    contents: (await readFile(path, 'utf8')).replaceAll('__dirname', JSON.stringify(dirname(path))),
    loader: 'ts',
  }));
}
