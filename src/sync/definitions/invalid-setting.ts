/** The sentence for a setting that cannot be: its name, what was given, and what it may be. */
import { configError, type JobsheetError } from '../../core/errors';

export function refusal(name: string, value: unknown, allowed: string): JobsheetError {
  return configError(
    'SETTING_REFUSED',
    `‘${name}’ cannot be ${JSON.stringify(value) ?? 'missing'}. It may be: ${allowed}.`,
  );
}
