/** Bundles the workbench's page (grid included) into `.build/page/`, once for each state of its sources. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

/** The number of bundles that are kept: a page that is open may still be served from an older one. */
const KEPT = 3;

/** Builds the page when its sources changed since the last time; answers with the folder that holds it. */
export async function buildPage(root = join(__dirname, '..')): Promise<string> {
  const source = join(root, 'workbench', 'web', 'page');
  const bundles = join(root, '.build', 'page');
  const folder = join(bundles, fingerprint(root, source));
  if (existsSync(folder)) return folder;
  const partial = `${folder}-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  await bundle(source, partial);
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another process was first: its bundle is of the same sources.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  forgetOld(bundles);
  return folder;
}

async function bundle(source: string, folder: string): Promise<void> {
  const options: BuildOptions = {
    outdir: folder,
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'error',
  };
  await Promise.all([
    build({
      ...options,
      entryPoints: { page: join(source, 'main.tsx') },
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    // Runs in pages of the script, and must not take a name that one of them declares.
    build({ ...options, entryPoints: { 'google-script': join(source, 'google-script.ts') }, format: 'iife' }),
  ]);
}

function fingerprint(root: string, source: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).sort();
  for (const path of [
    ...files.map((file) => join(source, file)),
    join(root, 'build', 'page.ts'),
    join(root, 'package.json'),
  ]) {
    if (statSync(path).isFile()) hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function forgetOld(bundles: string): void {
  const byAge = readdirSync(bundles)
    .map((name) => join(bundles, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of byAge.slice(KEPT)) rmSync(old, { recursive: true, force: true });
}
