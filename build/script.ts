/** One `Code.gs` from `src/main.ts`: a bundle in a function of its own, then a real top-level function for each export. */
import { type BuildOptions, build } from 'esbuild';
import { minify } from 'terser';

/**
 * Apps Script's V8 takes no class fields and no private names (V8 runtime, limitations); es2020 has neither. What it adds
 * to es2019 and this code uses are `?.` and `??`, which V8 there takes; written out for es2019 they weigh 5 KB.
 */
const TARGET = 'es2020';
/** Line breaks stay often enough to tell where an error came from. */
const LONGEST_LINE = 1_000;
const NOTE = '// Made from src/ by `npm run build`. Change that, not this.';
/** The one global that the bundle adds beside its functions. */
const BUNDLE = '__jobsheet';

/** @param names Whether everything keeps the name that it has in the source: for whoever reads a stack trace. */
export async function bundleScript(entry: string, names: 'short' | 'kept' = 'short'): Promise<string> {
  const options: BuildOptions = {
    entryPoints: [entry],
    bundle: true,
    write: false,
    target: TARGET,
    charset: 'utf8',
  };
  const exported = await exportsOf(entry, options);
  const result = await build({
    ...options,
    format: 'iife',
    globalName: BUNDLE,
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: names === 'short',
    lineLimit: LONGEST_LINE,
    legalComments: 'none',
  });
  const code = result.outputFiles?.[0]?.text ?? '';
  const body = names === 'short' ? await smaller(code) : code;
  return [NOTE, body.trimEnd(), ...exported.map(stub), ''].join('\n');
}

async function smaller(code: string): Promise<string> {
  const ecma = 2020;
  const result = await minify(code, {
    ecma,
    compress: { passes: 3 },
    format: { max_line_len: LONGEST_LINE },
  });
  return result.code ?? '';
}

/** google.script.run, menus and triggers see only functions that are declared at top level; each has a line of its own. */
function stub(name: string): string {
  return `function ${name}(...a){return ${BUNDLE}.${name}(...a)}`;
}

async function exportsOf(entry: string, options: BuildOptions): Promise<string[]> {
  const { metafile } = await build({
    ...options,
    entryPoints: [entry],
    format: 'esm',
    metafile: true,
    outfile: 'exports.js',
  });
  const [output] = Object.values(metafile?.outputs ?? {});
  return (output?.exports ?? []).filter((name) => name !== 'default').sort();
}
