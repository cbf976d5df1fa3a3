/** One `Code.gs` from `src/main.ts`: a bundle in a function of its own, then a real top-level function for each export. */
import { type BuildOptions, build } from 'esbuild';

/** Apps Script's V8 takes no class fields and no private names (V8 runtime, limitations); es2019 has neither. */
const TARGET = 'es2019';
/** The one global that the bundle adds beside its functions. */
const BUNDLE = '__jobsheet';

export async function bundleScript(entry: string): Promise<string> {
  const options: BuildOptions = {
    entryPoints: [entry],
    bundle: true,
    write: false,
    target: TARGET,
    charset: 'utf8',
  };
  const names = await exportsOf(entry, options);
  const result = await build({
    ...options,
    format: 'iife',
    globalName: BUNDLE,
    // Functions keep their names, so that a stack trace can be read; line breaks stay often enough to tell where.
    minify: true,
    keepNames: true,
    lineLimit: 160,
    legalComments: 'none',
    banner: { js: '// Made from src/ by `npm run build`. Change that, not this.' },
    footer: { js: names.map(stub).join('\n') },
  });
  return result.outputFiles?.[0]?.text ?? '';
}

/** google.script.run, menus and triggers see only functions that are declared at top level. */
function stub(name: string): string {
  return `function ${name}() { return ${BUNDLE}.${name}.apply(this, arguments); }`;
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
