/** Of a list that is made of parts: which missing rows its parts speak of. */
import type { ListPart } from '../../../streams/page';
import type { SoftDelete } from '../../../streams/soft-delete';
import type { RowSession } from '../row-session';
import type { MissingRow } from './missing-rows';

/** A part that shows nothing where so many were open may have been answered by mistake. */
const FEWEST_EMPTIED = 3;

/**
 * Returns the missing rows whose part was read whole. Where a part shows nothing at all, and had several open records, its rows
 * are only noted: they are returned once the next whole answer shows nothing either.
 */
export function inWholeParts<R>(
  rows: RowSession<R>,
  candidates: readonly MissingRow[],
  closing: SoftDelete,
  parts: readonly ListPart[],
): MissingRow[] {
  const missing = new Map<string, MissingRow[]>();
  for (const candidate of candidates) {
    const part = closing.partOf?.(candidate.id) ?? '';
    missing.set(part, [...(missing.get(part) ?? []), candidate]);
  }
  return parts.flatMap(({ key, state, listed }) => {
    const those = missing.get(key) ?? [];
    if (state !== 'whole') return [];
    if (listed !== 0 || those.length < FEWEST_EMPTIED) return those;
    const noted = those.filter(({ left }) => left !== undefined);
    for (const { id, before, left } of those) {
      if (!left) rows.remember(id, { kind: 'left', day: undefined, before });
    }
    return noted;
  });
}
