/** Recognises the errors with which Sheets refuses a write because of something that a person has set up. */

/** Google's own messages; `flush` throws them as well as the write itself. */
const VALIDATION_RULE = /The data you entered in cell (\S+) violates the data validation rules/;
const PROTECTED = /You are trying to edit a protected (cell|range|sheet|object)/i;

export interface RefusedWrite {
  readonly code: 'CELL_RULE' | 'CELL_PROTECTED';
  /** Tells the person what to do about it. */
  readonly message: string;
}

/** @returns undefined for a message about anything else. */
export function refusedWrite(message: string): RefusedWrite | undefined {
  const cell = VALIDATION_RULE.exec(message)?.[1];
  if (cell !== undefined) {
    return {
      code: 'CELL_RULE',
      message: `The cell ${cell} has a rule (Data, Data validation) that rejects what Jobsheet was to write there. Take the rule away or let it show a warning only, then sync again. Your sheet keeps what it had.`,
    };
  }
  if (!PROTECTED.test(message)) return undefined;
  return {
    code: 'CELL_PROTECTED',
    message:
      'Cells that Jobsheet was to write are protected (Data, Protect sheets and ranges), and you may not edit them. Ask whoever protected them, then sync again. Your sheet keeps what it had.',
  };
}
