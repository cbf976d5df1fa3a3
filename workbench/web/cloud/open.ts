/** The options that the cloud's thread is started with, and the workbench that it opens. */
import type { CloudSnapshot } from '../../../simulator/cloud/snapshot';
import { BUILT_CODE, readProject } from '../../project';
import type { OpenOptions as ServiceOptions } from '../../services/open';
import { createWorkbench, type Workbench } from '../../workbench';

export interface OpenOptions extends ServiceOptions {
  /** A code file or the folder of a project; the built add-on without it. */
  readonly code?: string | undefined;
  /** A snapshot that an earlier workbench exported. */
  readonly workbook?: CloudSnapshot | undefined;
  /** The person's key for Trackly; null for none. */
  readonly key?: string | null | undefined;
  /** Locale of a new spreadsheet and its person: "de_DE". */
  readonly locale?: string | undefined;
}

interface Opened extends Workbench {
  /** Names of the top-level functions, as far as they are declared at the start of a line. */
  readonly functions: readonly string[];
}

export function openWorkbench({ code = BUILT_CODE, workbook, locale, ...rest }: OpenOptions): Opened {
  const project = readProject(code);
  const workbench = createWorkbench({ ...rest, project, open: workbook });
  if (locale !== undefined) workbench.cloud.workbook.locale = locale;
  return {
    ...workbench,
    functions: project.files.flatMap(functionsOf),
  };
}

function functionsOf({ source }: { source: string }): string[] {
  return [...source.matchAll(/^(?:async )?function\s*\*?\s*([\w$]+)/gm)].map(([, name]) => name as string);
}
