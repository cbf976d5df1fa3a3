/** The error for rows that keep moving while they are read. */
import { JobsheetError } from '../../core/errors';

export function rowsMove(): JobsheetError {
  return new JobsheetError({
    code: 'SHEET_MOVES',
    kind: 'transient',
    message:
      'The rows of the tab keep moving while Jobsheet writes. Let others finish their work in it, then sync again.',
  });
}
