import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import ts from 'typescript';
import * as main from '../../src/main';

const DIST = resolve(__dirname, '../../dist');
const FILE = join(DIST, 'Code.gs');
const code = readFileSync(FILE, 'utf8');

const ENTRY_POINTS = Object.keys(main).sort();

const GOOGLE = [
  'SpreadsheetApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'UrlFetchApp',
  'ScriptApp',
  'HtmlService',
  'Utilities',
  'Session',
  'Logger',
  'console',
];

/** Google's services, each of which reports that it was touched. */
function watchedServices(touched: string[]): Record<string, unknown> {
  const watch = (name: string) =>
    new Proxy({}, { get: (_, method) => touched.push(`${name}.${String(method)}`) });
  return Object.fromEntries(GOOGLE.map((name) => [name, watch(name)]));
}

/** Names that the code uses and neither it, the language of es2019 nor Google's services declare. */
function unknownNames(source: string): string[] {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    lib: ['lib.es2019.d.ts'],
    types: ['google-apps-script'],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) =>
    name === 'Code.js' ? ts.createSourceFile(name, source, version) : read(name, version);
  const program = ts.createProgram(['Code.js'], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile('Code.js'))
    .filter(({ code }) => code === 2304 || code === 2552 || code === 2583 || code === 2584)
    .map(({ messageText }) =>
      String(typeof messageText === 'string' ? messageText : messageText.messageText),
    );
}

describe('dist/Code.gs', () => {
  it('declares exactly the exports of main.ts, each a real function at top level', () => {
    const { body } = parse(code, { ecmaVersion: 2019 });
    const declared = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
    expect(declared.sort()).toEqual(ENTRY_POINTS);
  });

  it('adds nothing else to the global scope than the bundle itself', () => {
    const context = vm.createContext({});
    vm.runInContext(code, context);
    const added = Object.keys(context).filter((name) => !ENTRY_POINTS.includes(name));
    expect(added).toEqual(['J_']);
  });

  it('touches no Google service while it loads, so the menu appears before anybody has authorised anything', () => {
    const touched: string[] = [];
    vm.runInContext(code, vm.createContext(watchedServices(touched)));
    expect(touched).toEqual([]);
  });

  it('has no syntax newer than es2019: no class fields, no private names, no ?. and no ??', () => {
    expect(() => parse(code, { ecmaVersion: 2019 })).not.toThrow();
    for (const newer of ['class A { static x = 1; #y = 2 }', 'a?.b', 'a ?? b'])
      expect(() => parse(newer, { ecmaVersion: 2019 })).toThrow();
  });

  it('uses no global that Apps Script lacks', () => {
    expect(unknownNames(code)).toEqual([]);
    expect(
      unknownNames('fetch("x"); setTimeout(() => {}, 1); new URL("x"); structuredClone(1)'),
    ).toHaveLength(4);
  });

  // 120 KB was meant for a Jobsheet that only reads. Applications both ways, the dashboard, company boards, the look of a tab and
  // a second language came since; bench/RESULTS.md tells the size of each version.
  it('weighs less than 320 KB, and the sidebar less than 130 KB', () => {
    expect(statSync(FILE).size).toBeLessThan(320 * 1024);
    expect(statSync(join(DIST, 'sidebar.html')).size).toBeLessThan(130 * 1024);
  });
});
