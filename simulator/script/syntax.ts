/**
 * Compiles a project's files, once for all simulations with the same files, and reports parse errors as Apps Script does.
 * Its parser is older than its runtime: private names and static fields of classes are errors there (V8 runtime
 * overview, limitations).
 */
import vm from 'node:vm';
import type TypeScript from 'typescript';
import type { CompiledFile, CompiledProject, ScriptFile } from './compiled-project';

export type Compiled = CompiledProject | { readonly error: string };

/** The latest projects, the newest last: tests open one and the same hundreds of times. */
const RECENT: { readonly given: readonly ScriptFile[]; readonly compiled: Compiled }[] = [];
const KEPT = 4;

export function compile(files: readonly ScriptFile[]): Compiled {
  const known = RECENT.find(({ given }) => isSame(given, files));
  if (known) return known.compiled;
  const compiled = compileAnew(files);
  RECENT.push({ given: files, compiled });
  if (RECENT.length > KEPT) RECENT.shift();
  return compiled;
}

function isSame(some: readonly ScriptFile[], others: readonly ScriptFile[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ name, source, isBundle }, place) => {
      const other = others[place];
      return name === other?.name && isBundle === other.isBundle && source === other.source;
    })
  );
}

function compileAnew(files: readonly ScriptFile[]): Compiled {
  const compiled: CompiledFile[] = [];
  for (const file of files) {
    const { name, source } = file;
    try {
      compiled.push({ file, script: new vm.Script(source, { filename: name }) });
    } catch (error) {
      const { message, stack = '' } = error as Error;
      return { error: told(`SyntaxError: ${message}`, Number(/:(\d+)\n/.exec(stack)?.[1] ?? 1), name) };
    }
    const unsupported = findUnsupported(source);
    if (unsupported) return { error: told(unsupported.message, unsupported.line, name) };
  }
  return { files: compiled, idle: [] };
}

function told(message: string, line: number, file: string): string {
  return `Syntax error: ${message} line: ${line} file: ${file}`;
}

/** Cheap, and right whenever it finds nothing; what it finds may still be a string or a comment. */
const SUSPICIOUS = /[.;{}\s]#[A-Za-z_$]|\bstatic\s+[\w$]+\s*[=;]/;

function findUnsupported(source: string): { message: string; line: number } | undefined {
  if (!SUSPICIOUS.test(source)) return undefined;
  // Takes a quarter of a second to load, which most scripts need not pay.
  const ts = require('typescript') as typeof TypeScript;
  const file = ts.createSourceFile('Code.js', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  let found: { message: string; line: number } | undefined;
  const visit = (node: TypeScript.Node): void => {
    if (found) return;
    const token = unsupportedToken(ts, node);
    if (token) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found = { message: `ParseError: Unexpected token ${token}`, line: line + 1 };
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function unsupportedToken(ts: typeof TypeScript, node: TypeScript.Node): string | undefined {
  if (ts.isPrivateIdentifier(node)) return '#';
  const isStaticField =
    ts.isPropertyDeclaration(node) &&
    node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
  return isStaticField ? '=' : undefined;
}
