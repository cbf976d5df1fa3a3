/** Writes the workbook to a file, in the format that its name asks for. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { withoutSecrets } from '../without-secrets';
import type { Workbench } from '../workbench';
import { UsageError } from './flags';
import { readableJson } from './readable-json';

/** A file is written in pieces of about this many characters: a large workbook never is one text in memory. */
const PIECE = 1 << 20;
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

/** Writes the whole cloud as JSON, with a line for each row of cells, so that two exports can be compared. */
function exportJson(value: unknown, path: string): void {
  const file = openSync(path, 'w');
  let piece = '';
  for (const part of readableJson(value)) {
    piece += part;
    if (piece.length < PIECE) continue;
    writeSync(file, piece);
    piece = '';
  }
  writeSync(file, `${piece}\n`);
  closeSync(file);
}
