/**
 * Compares a row without an id with the records that both sides knew, by the fingerprints of its cells. Only cells that tell
 * records apart count: many have the same status, few the same title. Pure.
 */
import { UNKNOWN } from '../../../core/cell-fingerprint';
import type { Edits } from '../../../streams/edits';
import type { Field } from '../../../streams/field';
import type { Lookup } from '../../../streams/lookup';

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
export interface TellingPlaces {
  readonly all: readonly number[];
  readonly required: readonly number[];
  /** The rest of the identity: an address is missing in many rows. */
  readonly optional: readonly number[];
  /** Only the service writes there. */
  readonly service: readonly number[];
  /** A person types them freely. */
  readonly typed: readonly number[];
}

export function tellingPlaces<R>(
  fields: readonly Field<R>[],
  { required, identity }: Pick<Edits<R>, 'required' | 'identity'>,
  lookups: readonly Lookup[] = [],
): TellingPlaces {
  const isLookedUp = (key: string) => lookups.some(({ field }) => field === key);
  const all = fields.flatMap(({ key }, place) => (place > 0 && !isLookedUp(key) ? [place] : []));
  const where = (isWanted: (field: Field<R>) => boolean) =>
    all.filter((place) => isWanted(fields[place] as Field<R>));
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
  places: TellingPlaces,
): Recognizer {
  const holders = holdersOf(records, places);
  const isTelling = (place: number, fingerprint: string) =>
    fingerprint !== '' && holders.cells.get(`${place} ${fingerprint}`)?.length === 1;

  function likeness(row: CellFingerprints, record: CellFingerprints): RowLikeness | undefined {
    const isEqual = (place: number) => row[place] === record[place];
    const tells = (place: number) => isEqual(place) && isTelling(place, row[place] ?? '');
    const isKnown = (place: number) => record[place] !== UNKNOWN;
    const isSaid = (place: number) => isEqual(place) && row[place] !== '';
    const isBlank = (place: number) => row[place] === '' || record[place] === '';
    if (places.all.some(isSaid) && places.all.every((place) => !isKnown(place) || isEqual(place)))
      return 'same';
    const isNamed = places.required.length > 0 && places.required.every(isSaid);
    const isCompatible =
      isNamed && places.optional.every((place) => !isKnown(place) || isEqual(place) || isBlank(place));
    const contradicts = (place: number) => isKnown(place) && !isEqual(place) && !isBlank(place);
    if (isCompatible && places.service.some(isSaid) && !places.service.some(contradicts)) return 'synced';
    const wasNeverSynced = places.service.every((place) => row[place] === '');
    if (isNamed && places.optional.every(isEqual) && wasNeverSynced) return 'named';
    if (isCompatible && !wasNeverSynced) return 'outdated';
    const typed = places.typed.filter((place) => isTelling(place, record[place] ?? ''));
    const equal = typed.filter(isEqual).length;
    const isMostly = equal > 1 && equal * 2 > typed.length && places.required.some(isSaid);
    if (places.service.some(tells)) return 'carrying';
    const isTold = places.optional.some(tells);
    return isCompatible || isMostly || isTold ? 'similar' : undefined;
  }

  return {
    recognize: (row) => {
      const found = new Map<string, RowLikeness>();
      const ids = [
        ...(holders.names.get(nameOf(row, places)) ?? []),
        ...places.all.flatMap((place) => {
          const holding = holders.cells.get(`${place} ${row[place]}`);
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
      const isEqual = (place: number) => row[place] === record[place];
      return [...places.required, ...places.optional].every(
        (place) => isEqual(place) || record[place] === UNKNOWN,
      );
    },
  };
}

/** Indexes the records by cell and by name, so that thousands of rows need not be compared with each other. */
function holdersOf(records: ReadonlyMap<string, CellFingerprints>, places: TellingPlaces) {
  const cells = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, id: string) => {
    const holding = map.get(key);
    if (holding) holding.push(id);
    else map.set(key, [id]);
  };
  for (const [id, fingerprints] of records) {
    add(names, nameOf(fingerprints, places), id);
    for (const place of places.all) {
      const fingerprint = fingerprints[place] ?? '';
      if (fingerprint !== '' && fingerprint !== UNKNOWN) add(cells, `${place} ${fingerprint}`, id);
    }
  }
  return { cells, names };
}

function nameOf(fingerprints: CellFingerprints, { required }: TellingPlaces): string {
  return required.map((place) => fingerprints[place]).join(' ');
}
