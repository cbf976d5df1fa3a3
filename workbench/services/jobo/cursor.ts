/** Cursors: opaque, signed, for one set of filters, and good for a week; any other is "Invalid cursor". */
import { createHmac } from 'node:crypto';
import { BadRequest, type FeedFilter } from './feed-request';

/** The lifetime of a cursor; that of the real ones is not documented. */
const CURSOR_LIFE = 7 * 24 * 60 * 60 * 1000;

/** Signs against damage, not against people. */
const SECRET = 'career sites';

interface Content {
  readonly filter: string;
  /** The place of the last row that was handed out. */
  readonly after: number;
  readonly madeAt: number;
}

export function cursorAfter(after: number, filter: FeedFilter, now: number): string {
  const content: Content = { filter: digest(JSON.stringify(filter)), after, madeAt: now };
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${text}.${digest(text)}`;
}

/** @returns The place after which to go on. */
export function readCursor(cursor: string, filter: FeedFilter, now: number): number {
  const [text = '', signature] = cursor.split('.');
  if (signature !== digest(text)) throw new BadRequest('Invalid cursor');
  const content = JSON.parse(Buffer.from(text, 'base64url').toString()) as Content;
  const isForeign = content.filter !== digest(JSON.stringify(filter));
  if (isForeign || now - content.madeAt > CURSOR_LIFE) throw new BadRequest('Invalid cursor');
  return content.after;
}

function digest(text: string): string {
  return createHmac('sha256', SECRET).update(text).digest('base64url').slice(0, 16);
}
