/** Writes the workbook to a file, in the format that its name asks for. */
import { extname } from 'node:path';
import { withoutSecrets } from '../without-secrets';
import type { Workbench } from '../workbench';
import { exportJson } from './export-json';
import { UsageError } from './usage-error';

const FORMATS = ['.json', '.xlsx', '.csv'];

/** Before anything runs: a name that no format fits would be found out too late. */
export function checkExport(path: string): void {
  if (!FORMATS.includes(extname(path))) {
    throw new UsageError(`Cannot export to ${path}: the name must end in ${FORMATS.join(', ')}.`);
  }
}

export async function exportTo(workbench: Workbench, path: string): Promise<void> {
  const format = extname(path);
  if (format === '.json') exportJson(withoutSecrets(workbench.export()), path);
  // Loaded only when asked for: they take longer to load than a small script to run.
  else if (format === '.csv') (await import('./export-csv')).exportCsv(workbench.cloud, path);
  else await (await import('./export-xlsx')).exportXlsx(workbench.cloud, path);
}
