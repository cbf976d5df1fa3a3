/** The error for a wrong setting: its name, the value that was given, and the allowed ones. */
import { configError, type JobsheetError } from '../../core/errors';

export function refusal(name: string, value: unknown, allowed: string): JobsheetError {
  return configError(
    'SETTING_REFUSED',
    `‘${name}’ cannot be ${JSON.stringify(value) ?? 'missing'}. It may be: ${allowed}.`,
  );
}
