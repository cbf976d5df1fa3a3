/** Time zones as Java names them: "America/New_York", "GMT-5", "GMT+05:30"; an unknown one is GMT. */
import { type WallTime, wallTime } from '../workbook/zone';

/** Returns the local time in a zone at a moment, and its offset from GMT in milliseconds. */
export function zoneFor(timeZone: string, moment: number): { time: WallTime; offset: number } {
  const fixed = fixedOffset(timeZone);
  const time = fixed === undefined ? wallTime(moment, timeZone) : wallTime(moment + fixed, 'UTC');
  const asUtc = Date.UTC(
    time.year,
    time.month - 1,
    time.day,
    time.hour,
    time.minute,
    time.second,
    time.millisecond,
  );
  return { time, offset: fixed ?? asUtc - moment };
}

/** The same all year round; undefined for a zone with a name. */
export function fixedOffset(timeZone: string): number | undefined {
  if (/^(GMT|UTC|Z|Etc\/(GMT|UTC))$/.test(timeZone) || !isZone(timeZone)) {
    const [, sign, hours, minutes = '0'] = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone) ?? [];
    if (hours === undefined) return 0;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  }
  return undefined;
}

const knownZones = new Map<string, boolean>();

function isZone(timeZone: string): boolean {
  const known = knownZones.get(timeZone);
  if (known !== undefined) return known;
  let isKnown = true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
  } catch {
    isKnown = false;
  }
  knownZones.set(timeZone, isKnown);
  return isKnown;
}
