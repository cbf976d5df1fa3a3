/** The files of an Apps Script project on disk: code, pages and the manifest. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Manifest } from '../cloud/authorization';
import type { ScriptFile } from './compiled-project';

export interface Project {
  readonly files: readonly ScriptFile[];
  /** By name without `.html`, as HtmlService asks for them. */
  readonly htmlFiles: ReadonlyMap<string, string>;
  readonly manifest?: Manifest;
}

const CODE_EXTENSIONS = ['.gs', '.js'];
const MANIFEST = 'appsscript.json';

/**
 * @param path A code file, whose pages and manifest lie beside it, or the folder of a whole project.
 * @param isBundle Whether the code is one that a bundler made, see ScriptFile.
 */
export function readProject(path: string, isBundle = false): Project {
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
      ...(isBundle ? { isBundle } : {}),
    })),
    htmlFiles: new Map(
      pages.map((name) => [basename(name, '.html'), readFileSync(join(folder, name), 'utf8')]),
    ),
    ...(existsSync(manifest) ? { manifest: readManifest(manifest) } : {}),
  };
}

/** A project of one file, as the editor begins with. */
export function projectOf(source: string): Project {
  return { files: [{ name: 'Code.gs', source }], htmlFiles: new Map() };
}

function readManifest(path: string): Manifest {
  const { timeZone = 'Etc/UTC', oauthScopes } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
  return oauthScopes ? { timeZone, oauthScopes } : { timeZone };
}
