/** Finds the names of `src/store/keys.ts` that are in use right now, wherever Google keeps them. */
import { KEY, type KeyName, STORED_STATE } from '../../src/store/keys';
import type { Workbench } from '../../workbench/workbench';

export const KEY_NAMES = Object.keys(KEY) as KeyName[];

/** The names of all that is kept, as they stand there. */
export function namesIn({
  cloud,
}: Workbench): Readonly<Record<(typeof STORED_STATE)[KeyName]['storage'], readonly string[]>> {
  const { stores, caches, workbook, user } = cloud;
  const now = cloud.clock.now();
  const cached = (name: string) =>
    [...(caches.get(name) ?? [])].flatMap(([key, { expiresAt }]) => (expiresAt > now ? [key] : []));
  const ledger = workbook.sheets.find(({ name }) => name === KEY.ledgerTab);
  const rows = Array.from({ length: ledger?.grid.lastRow() ?? 0 }, (_, row) =>
    String(ledger?.grid.get('value', row, 0) ?? ''),
  );
  return {
    'document property': [...stores.document.keys()],
    'user property': [...(stores.user.get(user)?.keys() ?? [])],
    'document cache': cached('document'),
    'user cache': cached(`user:${user}`),
    'column metadata': workbook.sheets.flatMap(({ columns }) =>
      columns.flatMap(({ metadata }) => metadata.map(({ key }) => key)),
    ),
    'tab metadata': workbook.sheets.flatMap(({ metadata }) => metadata.map(({ key }) => key)),
    'named range': workbook.namedRanges.map(({ name }) => name),
    'conditional format': workbook.sheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.flatMap(({ rule }) => JSON.stringify(rule).match(/Jobsheet rule: [^"\\]*/g) ?? []),
    ),
    tab: workbook.sheets.map(({ name }) => name),
    'row ledger': rows,
    'cell note': notesIn(workbook.sheets),
  };
}

function notesIn(sheets: Workbench['cloud']['workbook']['sheets']): string[] {
  return sheets.flatMap(({ grid, columns }) =>
    Array.from({ length: 40 }, (_, row) => columns.map((_, column) => grid.get('note', row, column)))
      .flat()
      .filter((note): note is string => typeof note === 'string'),
  );
}

/** The names in the list under which something stands. */
export function keptNames(workbench: Workbench): KeyName[] {
  const names = namesIn(workbench);
  return KEY_NAMES.filter((name) => {
    const { storage, parameters } = STORED_STATE[name];
    const isBeginning = parameters !== undefined || storage === 'cell note';
    return names[storage].some((one) => (isBeginning ? one.startsWith(KEY[name]) : one === KEY[name]));
  });
}
