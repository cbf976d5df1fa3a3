/** One `Code.gs` from `src/main.ts`: a bundle in a function of its own, then a real top-level function for each export. */
import { build, type Plugin } from 'esbuild';
import { type MinifyOptions, minify } from 'terser';
import { withArrowFunctions } from './arrow-functions';
import { withSharedTemporaries } from './shared-temporaries';

/**
 * Apps Script's V8 takes no class fields and no private names (V8 runtime, limitations). Whether it takes all of es2020 is
 * written nowhere, and a file that it cannot parse is refused whole: `?.` and `??` are written out, for 6 KB.
 */
const ECMA = 2019;
/** Line breaks stay often enough to tell where an error came from. */
const LONGEST_LINE = 1_000;
const NOTE = '// Made from src/ by `npm run build`. Change that, not this.';
/** The one global that the bundle adds beside its functions; a short name, since each of them says it. */
const BUNDLE = 'J_';
/** The last statement of a bundle of esbuild: `export { a as b, c };` */
const EXPORTS = /export\s*\{([^}]*)\};?\s*$/;

/** `unsafe_arrows` is safe here: nothing is called with `new` but classes. */
const COMPRESS = { passes: 4, unsafe_arrows: true, unsafe_undefined: true, hoist_funs: true };
const ARROWS_ONLY = { defaults: false, arrows: true, join_vars: true, unsafe_arrows: true };

/**
 * @param names Whether everything keeps the name that it has in the source: for whoever reads a stack trace.
 * @param catalog A file in place of `src/sources/catalog.ts`: a test offers one more service.
 */
export async function bundleScript(
  entry: string,
  names: 'short' | 'kept' = 'short',
  catalog?: string,
): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    target: `es${ECMA}`,
    charset: 'utf8',
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: LONGEST_LINE,
    legalComments: 'none',
    plugins: catalog === undefined ? [] : [inPlaceOfCatalog(catalog)],
  });
  const module = result.outputFiles?.[0]?.text ?? '';
  const { names: exported, code } = inFunction(names === 'short' ? withSharedTemporaries(module) : module);
  const body = names === 'short' ? await smaller(code) : code;
  return [NOTE, body.trimEnd(), ...exported.map(stub), ''].join('\n');
}

/** The file itself may import the catalog that it replaces. */
function inPlaceOfCatalog(path: string): Plugin {
  return {
    name: 'catalog',
    setup: ({ onResolve }) =>
      onResolve({ filter: /\/sources\/catalog$/ }, ({ importer }) =>
        importer === path ? undefined : { path },
      ),
  };
}

/**
 * A module becomes a function that answers with a list of what the module exports, by the names in their order. Its
 * parameter, which nobody passes, gives `undefined` a name that can be shortened, in place of `void 0`.
 */
function inFunction(module: string): { names: string[]; code: string } {
  const [clause = '', list = ''] = EXPORTS.exec(module) ?? [];
  const exported = list
    .split(',')
    .map((item) => item.trim().split(/\s+as\s+/))
    .map(([local = '', name = local]) => ({ local, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const body = module.slice(0, module.length - clause.length);
  const answer = exported.map(({ local }) => local).join();
  return {
    names: exported.map(({ name }) => name),
    code: `"use strict";var ${BUNDLE}=(undefined=>{${body}return[${answer}]})();`,
  };
}

/**
 * Shortens the body, before the functions are added that must keep their names: first what is never used or used once goes,
 * then the functions that are left become arrow functions, and last the names become short.
 * Names of properties stay: with those that reach a stored record, a service or the sidebar left out, it would save 3 KB.
 */
async function smaller(code: string): Promise<string> {
  const compressed = await minified(code, { compress: COMPRESS, mangle: false });
  return minified(withArrowFunctions(compressed), { compress: ARROWS_ONLY });
}

async function minified(code: string, options: MinifyOptions): Promise<string> {
  const result = await minify(code, { ecma: ECMA, format: { max_line_len: LONGEST_LINE }, ...options });
  return result.code ?? '';
}

/** google.script.run, menus and triggers see only functions that are declared at top level; each has a line of its own. */
function stub(name: string, place: number): string {
  return `function ${name}(...a){return ${BUNDLE}[${place}](...a)}`;
}
