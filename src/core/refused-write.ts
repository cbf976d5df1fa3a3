/** What Sheets says when it refuses a write for something that a person set in the sheet, in words that say what to do. Pure. */

/** Google's own words; both come uncaught out of `flush` or of the write itself. */
const RULE = /The data you entered in cell (\S+) violates the data validation rules/;
const PROTECTED = /You are trying to edit a protected (cell|range|sheet|object)/i;

export interface RefusedWrite {
  readonly code: 'CELL_RULE' | 'CELL_PROTECTED';
  readonly message: string;
}

/** @returns Undefined where the words are about something else. */
export function refusedWrite(words: string): RefusedWrite | undefined {
  const cell = RULE.exec(words)?.[1];
  if (cell !== undefined) {
    return {
      code: 'CELL_RULE',
      message: `The cell ${cell} has a rule (Data, Data validation) that rejects what Jobsheet was to write there. Take the rule away or let it show a warning only, then sync again. Your sheet keeps what it had.`,
    };
  }
  if (!PROTECTED.test(words)) return undefined;
  return {
    code: 'CELL_PROTECTED',
    message:
      'Cells that Jobsheet was to write are protected (Data, Protect sheets and ranges), and you may not edit them. Ask whoever protected them, then sync again. Your sheet keeps what it had.',
  };
}
