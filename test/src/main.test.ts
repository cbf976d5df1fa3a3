import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'acorn';

const ROOT = resolve(__dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => read(join(folder, name)));
const namesIn = (source: string, name: RegExp) =>
  [...source.matchAll(name)].map((match) => match[1] as string);

const entryPoints = parse(read('dist/Code.gs'), { ecmaVersion: 2019 }).body.flatMap((node) =>
  node.type === 'FunctionDeclaration' ? [node.id.name] : [],
);

/** Sheets calls these by their names. */
const SIMPLE_TRIGGERS = ['onEdit', 'onInstall', 'onOpen'];

const callers: Readonly<Record<string, readonly string[]>> = {
  menu: namesIn(read('src/ui/menu/menu.ts'), /\.addItem\(text\..+, '(\w+)'\)/g),
  triggers: [
    ...SIMPLE_TRIGGERS,
    ...filesIn('src/schedule').flatMap((source) => namesIn(source, /HANDLER = '(\w+)'/g)),
  ],
  sidebar: [
    ...filesIn('sidebar').flatMap((source) => namesIn(source, /\bserver\.(\w+)/g)),
    ...namesIn(read('sidebar/views/help-link.tsx'), /\{ (\w+) \}: ServerFunctions/g),
  ],
  'script editor and command line': ['README.md', 'docs/workbench.md', 'src/ui/run-syncs.ts'].flatMap(
    (path) => namesIn(read(path), /(?:--call '|function )(sync[A-Z]\w+)\(/g),
  ),
};

it('every function of Code.gs is called by a menu item, a trigger, the sidebar or the command line', () => {
  const called = new Set(Object.values(callers).flat());
  expect(entryPoints.filter((name) => !called.has(name))).toEqual([]);
});

it.each(Object.keys(callers))('everything that the %s calls is there', (caller) => {
  expect(callers[caller]?.length).toBeGreaterThan(0);
  expect(callers[caller]?.filter((name) => !entryPoints.includes(name))).toEqual([]);
});
