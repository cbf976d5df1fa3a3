/** Our own project, and those of others, as they lie on disk. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Project, readProject as readFiles } from '../simulator/script/project';

/** The output of `npm run build`. */
export const BUILT_CODE = resolve(__dirname, '../dist/Code.gs');

/** Our own project as it was read last, and what tells whether it has been built again since. */
let built: { readonly project: Project; readonly stamp: string } | undefined;

/** @param path A code file, whose pages and manifest lie beside it, or the folder of a whole project. */
export function readProject(path: string): Project {
  if (path !== BUILT_CODE) return readFiles(path);
  const stamp = stampOf(dirname(path));
  if (built?.stamp !== stamp) built = { project: readFiles(path, true), stamp };
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
