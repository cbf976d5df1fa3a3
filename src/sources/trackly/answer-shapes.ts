/** What the answers of the service have in common. */
import { JobsheetError } from '../../core/errors';

/** The error (data) to throw: an answer that is none says nothing about what is gone. */
export function notA(what: string): JobsheetError {
  return new JobsheetError({
    code: 'NOT_A_PAGE',
    kind: 'data',
    message: `Trackly answered without ${what}. Your sheet keeps what it had. Try again later.`,
  });
}

/** Ids are numbers there and text here, so that a sheet that made numbers or text of them still matches. */
export function idText(id: unknown): string | undefined {
  if (typeof id === 'number' && Number.isFinite(id)) return String(id);
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined;
}

/** Whether a text could be an id of Trackly's: they are whole numbers. */
export function isId(text: string): boolean {
  return /^\d{1,16}$/.test(text);
}
