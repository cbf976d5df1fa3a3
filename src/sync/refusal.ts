/** The sentence for a setting that cannot be: its name, what was given, and what it may be. */
import { JobsheetError } from '../core/errors';

export function refusal(name: string, value: unknown, allowed: string): JobsheetError {
  return new JobsheetError({
    code: 'SETTING_REFUSED',
    kind: 'config',
    message: `‘${name}’ cannot be ${JSON.stringify(value) ?? 'missing'}. It may be: ${allowed}.`,
  });
}
