/**
 * The figures of the dashboard as formulas over the tab of applications. Arguments are parted by semicolons, which Sheets
 * takes in every locale (mricon/ingress-fieldplan#5), and no number has a decimal point, which it does not.
 */
import type { Figure, Told } from '../../core/dashboard';
import type { Application, ApplicationStatus, Dashboard } from './generated/contract';

type Key = keyof Application & string;

const REJECTED: ApplicationStatus = 'rejected';

export function formulasOver(reference: Told['reference']) {
  /** Criteria of COUNTIFS and SUMIFS: what is an application and not deleted. */
  const kept = () => {
    const deleted = reference('deleted_at');
    return `${reference('id')};"<>"${deleted ? `;${deleted};""` : ''}`;
  };
  /** The same as a factor of SUMPRODUCT. */
  const here = () => {
    const deleted = reference('deleted_at');
    return `(${reference('id')}<>"")${deleted ? `*(${deleted}="")` : ''}`;
  };

  /** Blank where a column is missing. */
  function over(keys: readonly Key[], build: (...areas: string[]) => string): Figure {
    const areas = keys.map(reference);
    return areas.includes(undefined) ? '' : { formula: `=${build(...(areas as string[]))}` };
  }

  /** In per cent, of those that were applied for. */
  const rate = (answers: readonly Key[]) =>
    over(['applied_at', ...answers], (applied, ...areas) => {
      // Together with a number, since what is true is more than any number and so is what is not.
      const has = ['0', ...areas.map((area) => `(${area}<>"")`)].join('+');
      const all = `${here()}*(${applied}<>"")`;
      return inTenths(`100*${share(`SUMPRODUCT(${all}*((${has})>0))`, `SUMPRODUCT(${all})`)}`);
    });

  const figures: { readonly [Name in keyof Dashboard]?: () => Figure } = {
    totalApplications: () => over([], () => `COUNTIFS(${kept()})`),
    activeCompanies: () =>
      over(
        ['company_name', 'status'],
        (company, status) =>
          `IFERROR(ROWS(UNIQUE(FILTER(${company};${here()}*(${company}<>"")*(${status}<>"${REJECTED}"))));0)`,
      ),
    interviewRate: () => rate(['interview_at']),
    responseRate: () => rate(['interview_at', 'offer_at', 'rejected_at']),
    avgMatchScore: () =>
      over(['ai_match_score'], (score) =>
        inTenths(share(`SUMIFS(${score};${kept()})`, `COUNTIFS(${score};">=0";${kept()})`)),
      ),
    avgResponseTime: () =>
      over(['applied_at', 'interview_at'], (applied, met) => {
        const both = `${applied};">0";${met};">0";${kept()}`;
        return inTenths(share(`SUMIFS(${met};${both})-SUMIFS(${applied};${both})`, `COUNTIFS(${both})`));
      }),
  };

  return {
    figure: (name: keyof Dashboard) => figures[name]?.() ?? '',
    /** How many say that in the field. */
    withValue: (key: Key, value: string) => over([key], (area) => `COUNTIFS(${area};"${value}";${kept()})`),
    /** How many say something else there. */
    withOther: (key: Key, values: readonly string[]) =>
      over([key], (area) => `COUNTIFS(${values.map((value) => `${area};"<>${value}";`).join('')}${kept()})`),
    /** How many have a moment of that day there. @param day A formula or a number of Sheets. */
    onDay: (key: Key, day: string) =>
      over([key], (area) => `SUMPRODUCT(${here()}*(${area}>=${day})*(${area}<${day}+1))`),
  };
}

/** Nothing of nothing is nothing. */
function share(part: string, whole: string): string {
  return `(${part})/(${whole}+(${whole}=0))`;
}

function inTenths(value: string): string {
  return `INT(10*${value}+1/2)/10`;
}
