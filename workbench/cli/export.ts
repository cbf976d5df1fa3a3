/** Writes the workbook to a file, in the format that its name asks for. */
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Workbench } from '../workbench';
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
  if (format === '.json') writeFileSync(path, `${readableJson(workbench.export())}\n`);
  // Loaded only when asked for: they take longer to load than a small script to run.
  else if (format === '.csv') (await import('./export-csv')).exportCsv(workbench.cloud, path);
  else await (await import('./export-xlsx')).exportXlsx(workbench.cloud, path);
}

/** JSON with a line for each row of cells, so that two exports can be compared. */
export function readableJson(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null || isFlat(value)) return JSON.stringify(value);
  const deeper = `${indent} `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((part) => readableJson(part ?? null, deeper))
    : Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .map(([key, part]) => `${JSON.stringify(key)}: ${readableJson(part, deeper)}`);
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}

function isFlat(value: object): boolean {
  return Object.values(value).every((part) => typeof part !== 'object' || part === null);
}
