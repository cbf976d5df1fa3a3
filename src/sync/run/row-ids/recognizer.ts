/**
 * Compares a row without an id with the records that both sides knew, by the fingerprints of its cells. Only cells that tell
 * records apart count: many have the same status, few the same title. Pure.
 */
import { UNKNOWN } from '../../../core/cell-fingerprint';
import type { Edits } from '../../../streams/edits';
import type { Field } from '../../../streams/field';
import type { FilledField } from '../../../streams/lookup';

/** The strongest comes first; a row and a record that have nothing in common have no likeness. */
export type RowLikeness =
  /** Every cell says what was last synced. */
  | 'same'
  /** The identity is the same, and so is a cell that only the service writes. */
  | 'synced'
  /** The identity is the same; the row was synced once, but not last. */
  | 'outdated'
  /** The identity is the same; nothing says whether the row was ever synced. */
  | 'named'
  /** A cell that only the service writes says what it says of no other record; what the person may write says little. */
  | 'carrying'
  /** Too much in common to be called new, too little to be called the same. */
  | 'similar';

/** One fingerprint for each column; that of the id is not compared. */
export type CellFingerprints = readonly string[];

/** Columns by what they tell, as 0-based indexes in the table's list. */
export interface TellingColumns {
  readonly all: readonly number[];
  readonly required: readonly number[];
  /** The rest of the identity: an address is missing in many rows. */
  readonly optional: readonly number[];
  /** Only the service writes there. */
  readonly service: readonly number[];
  /** A person types them freely. */
  readonly typed: readonly number[];
}

export function tellingColumns<R>(
  fields: readonly Field<R>[],
  { required, identity }: Pick<Edits<R>, 'required' | 'identity'>,
  lookups: readonly FilledField[] = [],
): TellingColumns {
  const isLookedUp = (key: string) => lookups.some(({ field }) => field === key);
  const all = fields.flatMap(({ key }, at) => (at > 0 && !isLookedUp(key) ? [at] : []));
  const where = (isWanted: (field: Field<R>) => boolean) =>
    all.filter((at) => isWanted(fields[at] as Field<R>));
  return {
    all,
    required: where(({ key }) => required.includes(key)),
    optional: where(({ key }) => identity.includes(key) && !required.includes(key)),
    service: where(({ editable }) => !editable),
    typed: where(({ editable, values, type }) => editable === true && !values && type !== 'boolean'),
  };
}

interface Recognizer {
  /** Returns the likeness by id of the records that a row has something in common with. */
  readonly recognize: (row: CellFingerprints) => ReadonlyMap<string, RowLikeness>;
  /** Returns whether company, title and the like of a row and a record can be those of one. */
  readonly isSameIdentity: (row: CellFingerprints, id: string) => boolean;
}

/** @param records By id: what both sides held last. */
export function openRecognizer(
  records: ReadonlyMap<string, CellFingerprints>,
  telling: TellingColumns,
): Recognizer {
  const holders = holdersOf(records, telling);
  const isTelling = (at: number, fingerprint: string) =>
    fingerprint !== '' && holders.cells.get(`${at} ${fingerprint}`)?.length === 1;

  function likeness(row: CellFingerprints, record: CellFingerprints): RowLikeness | undefined {
    const isEqual = (at: number) => row[at] === record[at];
    const tells = (at: number) => isEqual(at) && isTelling(at, row[at] ?? '');
    const isKnown = (at: number) => record[at] !== UNKNOWN;
    const isSaid = (at: number) => isEqual(at) && row[at] !== '';
    const isBlank = (at: number) => row[at] === '' || record[at] === '';
    if (telling.all.some(isSaid) && telling.all.every((at) => !isKnown(at) || isEqual(at))) return 'same';
    const isNamed = telling.required.length > 0 && telling.required.every(isSaid);
    const isCompatible =
      isNamed && telling.optional.every((at) => !isKnown(at) || isEqual(at) || isBlank(at));
    const contradicts = (at: number) => isKnown(at) && !isEqual(at) && !isBlank(at);
    if (isCompatible && telling.service.some(isSaid) && !telling.service.some(contradicts)) return 'synced';
    const wasNeverSynced = telling.service.every((at) => row[at] === '');
    if (isNamed && telling.optional.every(isEqual) && wasNeverSynced) return 'named';
    if (isCompatible && !wasNeverSynced) return 'outdated';
    const typed = telling.typed.filter((at) => isTelling(at, record[at] ?? ''));
    const equal = typed.filter(isEqual).length;
    const isMostly = equal > 1 && equal * 2 > typed.length && telling.required.some(isSaid);
    if (telling.service.some(tells)) return 'carrying';
    const isTold = telling.optional.some(tells);
    return isCompatible || isMostly || isTold ? 'similar' : undefined;
  }

  return {
    recognize: (row) => {
      const found = new Map<string, RowLikeness>();
      const ids = [
        ...(holders.names.get(nameOf(row, telling)) ?? []),
        ...telling.all.flatMap((at) => {
          const holding = holders.cells.get(`${at} ${row[at]}`);
          return holding?.length === 1 ? holding : [];
        }),
      ];
      for (const id of new Set(ids)) {
        const like = likeness(row, records.get(id) ?? []);
        if (like) found.set(id, like);
      }
      return found;
    },
    isSameIdentity: (row, id) => {
      const record = records.get(id) ?? [];
      const isEqual = (at: number) => row[at] === record[at];
      return [...telling.required, ...telling.optional].every((at) => isEqual(at) || record[at] === UNKNOWN);
    },
  };
}

/** Indexes the records by cell and by name, so that thousands of rows need not be compared with each other. */
function holdersOf(records: ReadonlyMap<string, CellFingerprints>, telling: TellingColumns) {
  const cells = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, id: string) => {
    const holding = map.get(key);
    if (holding) holding.push(id);
    else map.set(key, [id]);
  };
  for (const [id, fingerprints] of records) {
    add(names, nameOf(fingerprints, telling), id);
    for (const at of telling.all) {
      const fingerprint = fingerprints[at] ?? '';
      if (fingerprint !== '' && fingerprint !== UNKNOWN) add(cells, `${at} ${fingerprint}`, id);
    }
  }
  return { cells, names };
}

function nameOf(fingerprints: CellFingerprints, { required }: TellingColumns): string {
  return required.map((at) => fingerprints[at]).join(' ');
}
