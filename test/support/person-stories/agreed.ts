/**
 * Records which edits the person agreed to send, from the rows before and after each of their actions. Where this can differ from
 * what Jobsheet promises it is the weaker of the two, so that a violation is always a bug.
 */
import type { SheetState } from '../../../simulator/workbook/workbook';
import { keyOf, type StreamId, SYNC_OF } from './syncs';
import { columnsOf, fieldOf, said, tabOf } from './tab';
import type { Agreed, World } from './world';

/** Rows by what can be told of who they are: an id in whatever cell; `?` where there is none. */
type Told = Map<string, { readonly rows: number; readonly says: Map<string, Set<string>> }>;

const UNKNOWN = '?';
const APPLICATIONS = 'pipeline.applications';

/** Lets the person do something, and notes what follows from it. */
export function watched<T>(world: World, act: () => T): T {
  const before = world.streams.map((stream) => lookAt(world, stream));
  const result = act();
  world.streams.forEach((stream, place) => {
    noteChanges(world, stream, before[place] as Look, lookAt(world, stream));
  });
  return result;
}

interface Look {
  readonly told: Told;
  readonly texts: Map<string, number>;
}

function lookAt(world: World, stream: StreamId): Look {
  const sheet = tabOf(world, stream);
  if (!sheet) return { told: new Map(), texts: new Map() };
  return { told: tellRows(sheet, stream, idsOf(world, stream)), texts: countTexts(sheet) };
}

export function idsOf(world: World, stream: StreamId): (text: string) => boolean {
  if (stream === APPLICATIONS) return (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text);
  const known: Record<Exclude<StreamId, typeof APPLICATIONS>, ReadonlyMap<string, unknown>> = {
    'trackly.jobs': world.jobs,
    'trackly.companies': world.companies,
    'jobo.careerSites': world.sites,
  };
  return (text) => known[stream].has(text);
}

function tellRows(sheet: SheetState, stream: StreamId, isId: (text: string) => boolean): Told {
  const columns = columnsOf(sheet, SYNC_OF[stream].id);
  const ids = columns.get('id');
  const told: Told = new Map();
  const { grid } = sheet;
  const end = grid.lastRow();
  for (let row = 1; row < end; row += 1) {
    const texts = Array.from({ length: grid.columnCount }, (_, at) => said(grid.stored('value', row, at)));
    if (texts.every((text) => text === '')) continue;
    const own = ids === undefined ? '' : (texts[ids] ?? '');
    const id = own !== '' ? own : (texts.find(isId) ?? UNKNOWN);
    const known = told.get(id) ?? { rows: 0, says: new Map<string, Set<string>>() };
    for (const [key, column] of columns) {
      const says = known.says.get(key) ?? new Set();
      known.says.set(key, says.add(texts[column] ?? ''));
    }
    told.set(id, { ...known, rows: known.rows + 1 });
  }
  return told;
}

function countTexts({ grid }: SheetState): Map<string, number> {
  const counts = new Map<string, number>();
  const end = grid.lastRow();
  for (let row = 1; row < end; row += 1)
    for (let column = 0; column < grid.columnCount; column += 1) {
      const text = said(grid.stored('value', row, column));
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  return counts;
}

function noteChanges(world: World, stream: StreamId, before: Look, after: Look): void {
  const { id: sync } = SYNC_OF[stream];
  for (const [id, { says, rows }] of after.told) {
    if (id !== UNKNOWN && rows > 1) world.doubled.add(keyOf(sync, id));
    const then = before.told.get(id)?.says;
    for (const [key, texts] of says)
      for (const text of texts) if (!then?.get(key)?.has(text)) noteCell(world, stream, id, key, text);
  }
  for (const id of before.told.keys()) if (!after.told.has(id)) world.removed.add(keyOf(sync, id));
  if (stream !== APPLICATIONS) return;
  noteEmptied(world.agreed, before.told, after.told);
  for (const [text, count] of after.texts) {
    const more = count - (before.texts.get(text) ?? 0);
    if (more > 0) world.agreed.made.set(text, (world.agreed.made.get(text) ?? 0) + more);
  }
}

function noteCell(world: World, stream: StreamId, id: string, key: string, text: string): void {
  world.touched.add(keyOf(SYNC_OF[stream].id, id, key));
  if (stream === APPLICATIONS && text !== '') allow(world.agreed, id, key, text);
}

/** A run gives rows their ids back: from then on it can be told again which of their cells are blank. */
export function noteRestored(world: World): void {
  if (!world.streams.includes(APPLICATIONS)) return;
  const { told } = lookAt(world, APPLICATIONS);
  noteEmptied(world.agreed, told, told);
}

/**
 * Of three or more, and of more than half, the person is to be asked; of fewer they need not be. A row that has lost its id
 * meanwhile counts for nothing until a run has given it back.
 */
function noteEmptied(agreed: Agreed, before: Told, after: Told): void {
  const keys = new Set([
    ...agreed.emptied.keys(),
    ...[...after.values()].flatMap(({ says }) => [...says.keys()]),
  ]);
  for (const key of keys) {
    const isBlank = (id: string) => after.get(id)?.says.get(key)?.has('') ?? false;
    const many = agreed.emptied.get(key) ?? new Set();
    for (const [id, { says }] of before)
      if (isBlank(id) && [...(says.get(key) ?? [])].some((text) => text !== '')) many.add(id);
    const still = [...many].filter(isBlank);
    // A cell that the person typed into may never have been synced: emptied, it counts for nobody.
    const untouched = still.filter((id) => !agreed.values.has(`${id} ${key}`));
    const full = [...after].filter(([id]) => !isBlank(id) && id !== UNKNOWN).length;
    const isMany = untouched.length >= 3 && untouched.length * 2 > untouched.length + full;
    const hidden = [...many].filter((id) => !after.has(id));
    agreed.emptied.set(key, new Set([...(isMany ? still : []), ...hidden]));
    if (!isMany) for (const id of still) allow(agreed, id, key, '');
  }
}

export function allow(agreed: Agreed, id: string, key: string, text: string): void {
  const name = `${id} ${key}`;
  agreed.values.set(name, (agreed.values.get(name) ?? new Set()).add(text));
}

/** Returns true if the value that a request has for a field follows from something that the person did. */
export function isAgreed(agreed: Agreed, id: string, key: string, value: unknown): boolean {
  const texts = [id, UNKNOWN].flatMap((one) => [...(agreed.values.get(`${one} ${key}`) ?? [])]);
  if (value === null || value === undefined) return texts.includes('');
  // What a date says depends on the time zone that it is read in.
  const type = fieldOf(APPLICATIONS, key)?.type;
  return type === 'date' ? texts.some((text) => text !== '') : texts.includes(String(value).trim());
}

/** The person has said yes to what they were asked about: all that is blank or other by now. */
export function agreeToAll(world: World): void {
  for (const [key, ids] of world.agreed.emptied) for (const id of ids) allow(world.agreed, id, key, '');
  world.agreed.emptied.clear();
}
