/** The contestants: Jobsheet and what people would otherwise use, each as the files of an Apps Script project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../simulator/script/project';
import { readProject } from '../workbench/project';
import { SANDBOX_KEY } from '../workbench/workbench';
import { ADDRESS, HEADINGS, TAB } from './catalogue';

/** Names as the table prints them. */
export const OURS = 'Jobsheet';

export interface Alternative {
  readonly name: string;
  readonly project: Project;
  readonly entry: string;
  /** True if it fetches the postings itself; the others are handed the records that they need. */
  readonly fetches: boolean;
  readonly parts: (records: readonly (readonly unknown[])[]) => readonly unknown[];
}

const FOLDER = join(__dirname, 'alternatives');

/** Read from disk each time, so that nothing happens at load. */
export function alternatives(): Alternative[] {
  return [
    handed('naive loop', ['naive.gs']),
    handed('read once, write each row', ['read-once.gs']),
    handed('rewrite everything', ['rewrite.gs']),
    { ...handed('sheetquery 1.5.2', ['sheetquery.gs']), project: withSheetquery() },
    pageScript(),
  ];
}

export function pageScript(): Alternative {
  return {
    name: 'the service’s own script',
    project: projectOf(['page-script.gs']),
    entry: 'addUnknown',
    fetches: true,
    parts: () => [TAB, HEADINGS, ADDRESS, SANDBOX_KEY],
  };
}

function handed(name: string, files: readonly string[]): Alternative {
  return {
    name,
    project: projectOf(files),
    entry: 'upsert',
    fetches: false,
    parts: (records) => [TAB, HEADINGS, records],
  };
}

function projectOf(files: readonly string[]): Project {
  return {
    files: files.flatMap((file) => readProject(join(FOLDER, file)).files),
    htmlFiles: new Map(),
  };
}

/** The package is a CommonJS module: it needs the object that it exports to, nothing else. */
function withSheetquery(): Project {
  const source = readFileSync(require.resolve('sheetquery'), 'utf8');
  const { files, htmlFiles } = projectOf(['sheetquery.gs']);
  return {
    files: [{ name: 'exports.gs', source: 'const exports = {};' }, { name: 'index.gs', source }, ...files],
    htmlFiles,
  };
}
