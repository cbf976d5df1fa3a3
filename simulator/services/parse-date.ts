/** Utilities.parseDate: reads a text by the pattern that it was written with. */

import { ScriptException } from '../script/exception';
import { MONTHS } from '../workbook/date-names';
import { epochOf, type WallTime } from '../workbook/zone';
import { TOKENS } from './format-date';
import { fixedOffset } from './java-zone';

/** The moment that a text means in a zone; only the numeric fields, month names and AM/PM are read. */
export function parseDate(text: string, timeZone: string, pattern: string): number {
  const time = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  let rest = text;
  let isPm: boolean | undefined;
  let offset: number | undefined;
  const unparsable = () => new ScriptException(`Unparseable date: "${text}"`);
  const take = (expression: RegExp): string => {
    const [found] = expression.exec(rest) ?? [];
    if (found === undefined) throw unparsable();
    rest = rest.slice(found.length);
    return found;
  };
  for (const [token, letter, quoted] of pattern.matchAll(TOKENS)) {
    if (letter === undefined) {
      const literal = token === "''" ? "'" : (quoted ?? token);
      if (!rest.startsWith(literal)) throw unparsable();
      rest = rest.slice(literal.length);
    } else if ('ML'.includes(letter) && token.length > 2) {
      const name = take(/^[A-Za-z]+/).toLowerCase();
      time.month = MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3))) + 1;
      if (time.month === 0) throw unparsable();
    } else if (letter === 'a') isPm = take(/^[AaPp][Mm]/).toLowerCase() === 'pm';
    else if (letter === 'E') take(/^[A-Za-z]+/);
    else if ('zZX'.includes(letter)) offset = offsetOf(take(/^(Z|GMT|UTC)?([+-]\d{2}:?\d{2})?/));
    else
      setNumber(
        time,
        letter,
        token.length,
        Number(take(token.length > 1 && letter !== 'y' ? new RegExp(`^\\d{1,${token.length}}`) : /^\d+/)),
      );
  }
  if (isPm !== undefined) time.hour = (time.hour % 12) + (isPm ? 12 : 0);
  const zone = offset ?? fixedOffset(timeZone);
  return zone === undefined ? epochOf(time, timeZone) : epochOf(time, 'UTC') - zone;
}

function offsetOf(text: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function setNumber(
  time: { -readonly [K in keyof WallTime]: number },
  letter: string,
  length: number,
  value: number,
): void {
  if (letter === 'y') time.year = length === 2 && value < 100 ? 2000 + value : value;
  else if (letter === 'M') time.month = value;
  else if (letter === 'd') time.day = value;
  else if ('HkhK'.includes(letter)) time.hour = value % 24;
  else if (letter === 'm') time.minute = value;
  else if (letter === 's') time.second = value;
  else if (letter === 'S') time.millisecond = value;
}
