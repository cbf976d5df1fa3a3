/**
 * `npm run mutation`: makes small mistakes in `src/sync` and `src/sheet`, one at a time in a copy of the project, builds it and
 * runs tests until one fails. What no test sees is listed. `MUTANTS=100` takes more, `SEED=2` others, and
 * `ONLY=src/sync/run/budget.ts:64,src/sheet/table/table.ts` those of the named lines or files. Not part of CI.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { bundleScript } from '../script';
import { type Mutant, mutantsOf, mutated, sampleOf } from './mutants';
import { GENERAL, testsNear } from './tests';

const ROOT = resolve(__dirname, '../..');
const COPY = join(ROOT, '.build/mutation');
const COPIED = ['src', 'test', 'simulator', 'workbench', 'build', 'contracts', 'bench', 'docs'];
const SINGLE = [
  'package.json',
  'jest.config.cjs',
  'appsscript.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'README.md',
];
const MUTATED = ['src/sync', 'src/sheet'];

type Fate = { readonly mutant: Mutant; readonly killedBy: string | undefined };

async function main(): Promise<void> {
  copyProject();
  const files = MUTATED.flatMap((folder) => sourcesIn(folder));
  // As they are now: whoever works on meanwhile changes nothing of this pass.
  const sources = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
  const all = [...sources].flatMap(([file, source]) => mutantsOf(file, source));
  const [count, seed] = [Number(process.env['MUTANTS'] ?? 40), Number(process.env['SEED'] ?? 1)];
  const only = process.env['ONLY']?.split(',');
  const chosen = only ? all.filter((mutant) => isNamedBy(mutant, only)) : sampleOf(all, count, seed);
  console.log(`${all.length} mutants in ${files.length} files; ${chosen.length} are tried`);
  const fates: Fate[] = [];
  for (const mutant of chosen) {
    const fate = await tryOut(mutant, sources.get(mutant.file) ?? '');
    fates.push(fate);
    console.log(
      `${fate.killedBy ? 'seen    ' : 'SURVIVED'} ${described(mutant)}${fate.killedBy ? `   (${fate.killedBy})` : ''}`,
    );
  }
  const survivors = fates.filter(({ killedBy }) => killedBy === undefined);
  console.log(`\n${fates.length - survivors.length} of ${fates.length} seen. Survivors:`);
  for (const { mutant } of survivors) console.log(`  ${described(mutant)}`);
}

function isNamedBy({ file, line }: Mutant, places: readonly string[]): boolean {
  return places.some((place) => place === file || place === `${file}:${line}`);
}

function described({ file, line, was, is }: Mutant): string {
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70);
  return `${file}:${line}  ${short(was)}  →  ${short(is)}`;
}

function copyProject(): void {
  rmSync(COPY, { recursive: true, force: true });
  mkdirSync(join(COPY, 'dist'), { recursive: true });
  for (const name of [...COPIED, ...SINGLE]) cpSync(join(ROOT, name), join(COPY, name), { recursive: true });
  for (const name of ['sidebar.html', 'appsscript.json'])
    cpSync(join(ROOT, 'dist', name), join(COPY, 'dist', name));
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sourcesIn(path) : path.endsWith('.ts') ? [path] : [];
  });
}

async function tryOut(mutant: Mutant, source: string): Promise<Fate> {
  const path = join(COPY, mutant.file);
  writeFileSync(path, mutated(source, mutant));
  try {
    writeFileSync(join(COPY, 'dist/Code.gs'), await bundleScript(join(COPY, 'src/main.ts'), 'kept'));
  } catch {
    writeFileSync(path, source);
    return { mutant, killedBy: 'the build' };
  }
  const near = testsNear(mutant.file, readAllTests());
  const killedBy = failing(near) ?? failing(GENERAL.filter((test) => !near.includes(test)));
  writeFileSync(path, source);
  if (killedBy === undefined || !(await failsAnyway(killedBy))) return { mutant, killedBy };
  return tryOut(mutant, source);
}

/** Tests that fail without a mistake see none. */
const broken = new Set<string>();
const sound = new Set<string>();

async function failsAnyway(test: string): Promise<boolean> {
  if (sound.has(test) || !test.endsWith('.ts')) return false;
  writeFileSync(join(COPY, 'dist/Code.gs'), await bundleScript(join(COPY, 'src/main.ts'), 'kept'));
  const path = [...readAllTests(), ...GENERAL].find((one) => basename(one) === test) ?? test;
  const fails = failing([path]) !== undefined;
  (fails ? broken : sound).add(test);
  if (fails) console.log(`left out: ${test} fails as it is`);
  return fails;
}

function readAllTests(): string[] {
  return readdirSync(join(ROOT, 'test/src'), { recursive: true, encoding: 'utf8' }).map(
    (path) => `test/src/${path}`,
  );
}

/** @returns The first test that failed. A run that takes for ever has failed. */
function failing(all: readonly string[]): string | undefined {
  const tests = all.filter((test) => !broken.has(basename(test)));
  if (tests.length === 0) return undefined;
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/jest'),
    [
      '--rootDir',
      COPY,
      '--bail',
      '--maxWorkers=1',
      '--silent',
      '--runTestsByPath',
      ...tests.map((test) => join(COPY, test)),
    ],
    { cwd: COPY, encoding: 'utf8', timeout: 240_000, env: { ...process.env, STORIES: '5' } },
  );
  if (status === 0) return undefined;
  const failed = /FAIL\s+(\S+)/.exec(`${stdout}${stderr}`)?.[1];
  return basename(failed ?? 'a run without end');
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
