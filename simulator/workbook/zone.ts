/** Wall-clock time in a time zone: what a spreadsheet shows for a moment, and which moment a typed date means. */

export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** Offsets change only on quarter hours, so one answer serves all moments of a quarter. */
const QUARTER = 15 * 60 * 1000;
const MOST_CACHED = 100_000;

interface Zone {
  readonly format: Intl.DateTimeFormat;
  /** Quarter hour → offset. */
  readonly offsets: Map<number, number>;
  /** Day of UTC → the offset of all its moments; undefined for a day on which clocks change. */
  readonly days: Map<number, number | undefined>;
}
const zones = new Map<string, Zone>();

/** Returns the local time in a zone. */
export function wallTime(epoch: number, timeZone: string): WallTime {
  const shifted = new Date(epoch + offsetAt(epoch, timeZone));
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    millisecond: shifted.getUTCMilliseconds(),
  };
}

/** The moment at which a clock in that zone shows this; of two such moments the earlier, of none the later side. */
export function epochOf(wall: WallTime, timeZone: string): number {
  return epochOfShown(utcOf(wall), timeZone);
}

/** The same, of what the clock shows as milliseconds that are counted as if it were UTC. */
export function epochOfShown(shown: number, timeZone: string): number {
  const before = shown - offsetAt(shown - DAY, timeZone);
  if (before + offsetAt(before, timeZone) === shown) return before;
  const after = shown - offsetAt(shown + DAY, timeZone);
  return after + offsetAt(after, timeZone) === shown ? after : before;
}

/** Returns the local time in a zone as milliseconds, counted as if it were UTC. */
export function shownAt(epoch: number, timeZone: string): number {
  return epoch + offsetAt(epoch, timeZone);
}

/** Milliseconds to add to UTC. */
function offsetAt(epoch: number, timeZone: string): number {
  if (timeZone === 'Etc/UTC') return 0;
  const zone = zoneOf(timeZone);
  const day = Math.floor(epoch / DAY);
  const known = zone.days.get(day) ?? offsetOfDay(zone, day);
  return known ?? offsetOfQuarter(zone, epoch);
}

/** One offset for the whole day, unless clocks change on it. */
function offsetOfDay(zone: Zone, day: number): number | undefined {
  if (zone.days.has(day)) return undefined;
  if (zone.days.size > MOST_CACHED) zone.days.clear();
  const atStart = offsetOfQuarter(zone, day * DAY);
  const offset = atStart === offsetOfQuarter(zone, (day + 1) * DAY) ? atStart : undefined;
  zone.days.set(day, offset);
  return offset;
}

function offsetOfQuarter(zone: Zone, epoch: number): number {
  const quarter = Math.floor(epoch / QUARTER);
  const known = zone.offsets.get(quarter);
  if (known !== undefined) return known;
  if (zone.offsets.size > MOST_CACHED) zone.offsets.clear();
  const whole = quarter * QUARTER;
  const part: Record<string, number> = {};
  for (const { type, value } of zone.format.formatToParts(whole)) part[type] = Number(value);
  const shown = utcOf({
    year: part.year ?? 0,
    month: part.month ?? 1,
    day: part.day ?? 1,
    hour: part.hour ?? 0,
    minute: part.minute ?? 0,
    second: part.second ?? 0,
    millisecond: 0,
  });
  zone.offsets.set(quarter, shown - whole);
  return shown - whole;
}

function utcOf(wall: WallTime): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const made = { format, offsets: new Map(), days: new Map() };
  zones.set(timeZone, made);
  return made;
}
