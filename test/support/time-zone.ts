/** File → Settings → Time zone: what cells show stays, so every date in them is another instant from then on. */
import type { Workbook } from '../../simulator/workbook/workbook';
import { epochOf, wallTime } from '../../simulator/workbook/zone';

/** Also where the zone stays as it was: then an hour that comes twice reads as the earlier of the two. */
export function changeZone(workbook: Workbook, zone: string): void {
  for (const { grid } of workbook.sheets) {
    const end = grid.lastRow();
    for (let row = 0; row < end; row += 1) {
      for (let column = 0; column < grid.columnCount; column += 1) {
        const value = grid.get('value', row, column);
        if (!(value instanceof Date)) continue;
        const shown = wallTime(value.getTime(), workbook.timeZone);
        grid.set('value', row, column, new Date(epochOf(shown, zone)));
      }
    }
  }
  workbook.timeZone = zone;
}
