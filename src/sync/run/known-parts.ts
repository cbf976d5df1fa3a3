/** Parts of a list whose rows are as the service last told them: it is asked only whether anything has changed since. */
import type { RowLedger } from '../../sheet/ledger/row-ledger';
import type { TableMemo } from '../../sheet/table/table';
import type { RunState } from '../../store/run-state';
import type { ListPart } from '../../streams/page';
import type { Stream } from '../../streams/stream';
import type { RunParts } from './make-report';
import type { ReadStep } from './read-pages';
import type { RowSession } from './row-session';
import type { RunHost } from './run-host';
import type { StartedRun } from './start';

interface StartFacts<R> {
  readonly stream: Stream<R>;
  readonly host: Pick<RunHost, 'knownParts'>;
  readonly ledger: RowLedger | undefined;
  readonly saved: RunState<TableMemo>;
  /** What the answers depend on. */
  readonly about: string;
  /** True where the tab, the filters and the columns are as the last finished run left them. */
  readonly isAsBefore: boolean;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Returns the names of the answers that the rows in the tab are of, by part. */
export function knownPartsOf<R>({
  stream,
  host,
  ledger,
  saved,
  about,
  isAsBefore,
}: StartFacts<R>): ReadonlyMap<string, string> {
  const { partOf } = stream.softDelete ?? {};
  if (!partOf) return NONE;
  const kept = host.knownParts.take();
  const isSettled = !saved.isAppending && !saved.closing && !saved.bringsBack;
  if (!kept || !isAsBefore || !isSettled || !ledger || ledger.isDamaged || kept.about !== about) return NONE;
  const known = new Map(Object.entries(kept.names));
  // What is not certain of a row can only be settled by its record.
  for (const [id, { kind }] of ledger.entries)
    if (kind !== 'written' && kind !== 'soft-deleted') known.delete(partOf(id) ?? '');
  return known;
}

/** Keeps the names of the answers that are in the sheet now. Conditions count what they leave out: they need whole answers. */
export function keepKnownParts<R>({ run, rows, loop }: RunParts<R>): void {
  if (!run.paginator.parts || Object.keys(run.sync.conditions ?? {}).length > 0) return;
  const names = loop.state.parts.flatMap((part) => {
    const name = nameOf(part, run);
    return name === undefined ? [] : [[part.key, name] as const];
  });
  if (names.length === 0) return;
  const about = aboutOf(run, rows.table.memo.sheetId);
  run.host.knownParts.keep({ about, names: Object.fromEntries(names) });
}

/** One that shows nothing has to say so again. */
function nameOf<R>(
  { key, state, listed, knownAs }: ListPart,
  { knownParts }: StartedRun<R>,
): string | undefined {
  if (state === 'unchanged') return knownParts.get(key);
  return state === 'whole' && listed !== 0 ? knownAs : undefined;
}

/** Returns the ids of the rows whose parts of the list are as they were. */
export function unchangedIds<R>(
  { stream: { softDelete } }: StartedRun<R>,
  { pages }: ReadStep<R>,
  { ledger, seen }: RowSession<R>,
): string[] {
  const keys = new Set(pages.flatMap(({ part }) => (part?.state === 'unchanged' ? [part.key] : [])));
  if (keys.size === 0) return [];
  return [...ledger].flatMap(([id, { kind }]) =>
    kind === 'written' && !seen.has(id) && keys.has(softDelete?.partOf?.(id) ?? '') ? [id] : [],
  );
}

export function aboutOf(
  { filters, sync }: Pick<StartedRun<never>, 'filters' | 'sync'>,
  sheetId: number | undefined,
): string {
  return JSON.stringify([filters, sync.fields, sheetId ?? null]);
}
