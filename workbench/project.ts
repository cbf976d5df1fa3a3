/** The files of an Apps Script project on disk: code, pages and the manifest. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Manifest } from '../simulator/cloud/cloud';
import type { ScriptFile } from '../simulator/script/syntax';

export interface Project {
  readonly files: readonly ScriptFile[];
  /** By name without `.html`, as HtmlService asks for them. */
  readonly htmlFiles: ReadonlyMap<string, string>;
  readonly manifest?: Manifest;
}

const CODE_EXTENSIONS = ['.gs', '.js'];
const MANIFEST = 'appsscript.json';

/** Where `npm run build` puts our own project. */
export const BUILT_CODE = resolve(__dirname, '../dist/Code.gs');

/** Our own project as it was read last, and what tells whether it has been built again since. */
let built: { readonly project: Project; readonly stamp: string } | undefined;

/** @param path A code file, whose pages and manifest lie beside it, or the folder of a whole project. */
export function readProject(path: string): Project {
  if (path !== BUILT_CODE) return readFiles(path);
  const stamp = stampOf(dirname(path));
  if (built?.stamp !== stamp) built = { project: readFiles(path), stamp };
  return built.project;
}

/** The sizes and times of a folder's files. */
function stampOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return [name, size, mtimeMs].join();
    })
    .join(';');
}

function readFiles(path: string): Project {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const names = readdirSync(folder).sort();
  const code = isFolder
    ? names.filter((name) => CODE_EXTENSIONS.includes(extname(name))).map((name) => join(folder, name))
    : [path];
  const pages = names.filter((name) => extname(name) === '.html');
  const manifest = join(folder, MANIFEST);
  return {
    files: code.map((file) => ({
      name: basename(file),
      source: readFileSync(file, 'utf8'),
      ...(file === BUILT_CODE ? { isBundle: true } : {}),
    })),
    htmlFiles: new Map(
      pages.map((name) => [basename(name, '.html'), readFileSync(join(folder, name), 'utf8')]),
    ),
    ...(existsSync(manifest) ? { manifest: readManifest(manifest) } : {}),
  };
}

function readManifest(path: string): Manifest {
  const { timeZone = 'Etc/UTC', oauthScopes } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
  return oauthScopes ? { timeZone, oauthScopes } : { timeZone };
}
