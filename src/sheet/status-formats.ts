/** The colours of ‘My status’, of its row, and of what is overdue, as conditional formats of ours. Pure. */
import { MY_STATUSES, type MyStatus } from '../streams/status-link';
import type { FormatLook, OwnFormat } from './conditional-formats';
import { columnLetters } from './ranges';

/** Soft grounds, on which black text has at least 7 : 1 (WCAG). */
const CHIPS: Readonly<Record<MyStatus, string>> = {
  'To check': '#e8eaed',
  Applying: '#fef0c7',
  Applied: '#d3e3fd',
  Interview: '#e9d7fd',
  Offer: '#c4eed0',
  Rejected: '#f9dedc',
  'Not interested': '#e3e3e3',
};

/** The rest of the row says it more softly; what is over steps back. */
const ROWS: Readonly<Partial<Record<MyStatus, FormatLook>>> = {
  Applying: { background: '#fffaeb' },
  Applied: { background: '#f3f8ff' },
  Interview: { background: '#f9f4ff' },
  Offer: { background: '#effaf2' },
  Rejected: { background: '#f7f7f7', fontColor: '#5f6368' },
  'Not interested': { background: '#f7f7f7', fontColor: '#5f6368' },
};

/** What is over is never overdue. */
const OVER: readonly MyStatus[] = ['Rejected', 'Not interested'];
const OVERDUE: FormatLook = { background: '#fce8e6', fontColor: '#8c1d18' };

/** 1-based positions. */
interface StatusPositions {
  readonly status?: number | undefined;
  readonly due?: number | undefined;
}

/** Returns a rule for each status, and one for its row. @param row The columns that are coloured with it. */
export function statusFormats(status: number, row: readonly number[]): OwnFormat[] {
  const isStatus = (word: MyStatus) => `$${columnLetters(status)}1="${word}"`;
  const chips = MY_STATUSES.map((word) => ({
    key: `status.${word}`,
    columns: [status],
    condition: isStatus(word),
    look: { background: CHIPS[word] },
  }));
  const rows = MY_STATUSES.flatMap((word) => {
    const look = ROWS[word];
    return look ? [{ key: `row.${word}`, columns: row, condition: isStatus(word), look }] : [];
  });
  return [...chips, ...rows];
}

/** Returns the rule for rows whose day has passed. Its day itself is not overdue; N makes 0 of a heading and of words. */
export function overdueFormat(due: number, { status }: StatusPositions, row: readonly number[]): OwnFormat {
  const day = `N($${columnLetters(due)}1)`;
  const open = status ? OVER.map((word) => `*($${columnLetters(status)}1<>"${word}")`) : [];
  return {
    key: 'overdue',
    columns: row,
    condition: `(${day}>0)*(${day}<TODAY())${open.join('')}`,
    look: OVERDUE,
  };
}
