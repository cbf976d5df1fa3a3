/**
 * The figures of the dashboard as formulas over the tab of applications. Arguments are parted by semicolons, which Sheets
 * takes in every locale (mricon/ingress-fieldplan#5), and no number has a decimal point, which it does not.
 */
import { textsOf } from '../../core/code-words';
import type { Figure, Told } from '../../streams/dashboard';
import type { Words } from '../../streams/field';
import { SOURCE_WORDS, STATUS_WORDS } from './application-words';
import type { Application, ApplicationStatus, Dashboard } from './generated/contract';

type Key = keyof Application & string;

const REJECTED: ApplicationStatus = 'rejected';

export function formulasOver(reference: Told['reference']) {
  const unless = (build: (deleted: string) => string) => {
    const deleted = reference('deleted_at');
    return deleted ? build(deleted) : '';
  };
  /** Criteria of COUNTIFS and SUMIFS: what is an application and not deleted. */
  const kept = () => `${reference('id')};"<>"${unless((deleted) => `;${deleted};""`)}`;
  /** The same as a factor of SUMPRODUCT. */
  const here = () => `(${reference('id')}<>"")${unless((deleted) => `*(${deleted}="")`)}`;

  /** Blank where a column is missing. */
  function over(build: (cellsOf: (key: Key) => string) => string): Figure {
    let isWhole = true;
    const formula = build((key) => {
      const cells = reference(key);
      isWhole = isWhole && cells !== undefined;
      return cells ?? '';
    });
    return isWhole ? { formula: `=${formula}` } : '';
  }

  /** In per cent, of those that were applied for. */
  const rate = (answers: readonly Key[]) =>
    over((cellsOf) => {
      // Together with a number, since what is true is more than any number and so is what is not.
      const has = ['0', ...answers.map((key) => `(${cellsOf(key)}<>"")`)].join('+');
      const all = `${here()}*(${cellsOf('applied_at')}<>"")`;
      return inTenths(`100*${share(`SUMPRODUCT(${all}*((${has})>0))`, `SUMPRODUCT(${all})`)}`);
    });

  const figures: { readonly [Name in keyof Dashboard]?: () => Figure } = {
    totalApplications: () => over(() => `COUNTIFS(${kept()})`),
    activeCompanies: () =>
      over((cellsOf) => {
        const company = cellsOf('company_name');
        const active = `${here()}*(${company}<>"")*(${cellsOf('status')}<>"${REJECTED}")`;
        return `IFERROR(ROWS(UNIQUE(FILTER(${company};${active})));0)`;
      }),
    interviewRate: () => rate(['interview_at']),
    responseRate: () => rate(['interview_at', 'offer_at', 'rejected_at']),
    avgMatchScore: () =>
      over((cellsOf) => {
        const score = cellsOf('ai_match_score');
        return inTenths(share(`SUMIFS(${score};${kept()})`, `COUNTIFS(${score};">=0";${kept()})`));
      }),
    avgResponseTime: () =>
      over((cellsOf) => {
        const [applied, met] = [cellsOf('applied_at'), cellsOf('interview_at')];
        const both = `${applied};">0";${met};">0";${kept()}`;
        return inTenths(share(`SUMIFS(${met};${both})-SUMIFS(${applied};${both})`, `COUNTIFS(${both})`));
      }),
  };

  return {
    figure: (name: keyof Dashboard) => figures[name]?.() ?? '',
    /** Counts the applications with that value in the field. */
    withValue: (key: Key, value: string) =>
      over((cellsOf) =>
        sayings(key, value)
          .map((text) => `COUNTIFS(${cellsOf(key)};"${text}";${kept()})`)
          .join('+'),
      ),
    /** Counts the applications with none of these values in the field. */
    withOther: (key: Key, values: readonly string[]) =>
      over(
        (cellsOf) =>
          `COUNTIFS(${values
            .flatMap((value) => sayings(key, value))
            .map((text) => `${cellsOf(key)};"<>${text}";`)
            .join('')}${kept()})`,
      ),
    /** Counts the applications whose moment in the field is on that day. @param day A formula, or a day as a number of Sheets. */
    onDay: (key: Key, day: string) =>
      over((cellsOf) => `SUMPRODUCT(${here()}*(${cellsOf(key)}>=${day})*(${cellsOf(key)}<${day}+1))`),
  };
}

const WORDS: Partial<Record<Key, Words>> = { status: STATUS_WORDS, source: SOURCE_WORDS };

/** Returns what a cell may say for a code: the word, or the code in a tab of a version that had no words. */
function sayings(key: Key, code: string): readonly string[] {
  return textsOf(WORDS[key], code);
}

/** Nothing of nothing is nothing. */
function share(part: string, whole: string): string {
  return `(${part})/(${whole}+(${whole}=0))`;
}

function inTenths(value: string): string {
  return `INT(10*${value}+1/2)/10`;
}
