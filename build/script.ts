/** One `Code.gs` from `src/main.ts`: a bundle in a function of its own, then a real top-level function for each export. */
import { type BuildOptions, build } from 'esbuild';

/** Apps Script's V8 takes no class fields and no private names (V8 runtime, limitations); es2019 has neither. */
const TARGET = 'es2019';
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
    // Line breaks stay often enough to tell where an error came from; the functions that a person sees keep their names.
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: names === 'short',
    lineLimit: 160,
    legalComments: 'none',
    banner: { js: '// Made from src/ by `npm run build`. Change that, not this.' },
    footer: { js: exported.map(stub).join('\n') },
  });
  return result.outputFiles?.[0]?.text ?? '';
}

/** google.script.run, menus and triggers see only functions that are declared at top level. */
function stub(name: string): string {
  return `function ${name}(){return ${BUNDLE}.${name}.apply(this,arguments)}`;
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
