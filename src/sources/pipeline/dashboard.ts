/** The dashboard of the applications: what Pipeline is asked, and what of it stands where. */
import { toCell } from '../../core/cell';
import type { Dashboard, Figure, FigureBlock, Told } from '../../core/dashboard';
import { answerOf, countsOf, daysOf, insightsOf, numberOf } from './dashboard-answers';
import { formulasOver } from './dashboard-formulas';
import {
  type Application,
  type DayStatuses,
  LIMITS,
  PATHS,
  type Dashboard as PipelineDashboard,
  SOURCES,
  STATUSES,
} from './generated/contract';

type Name = keyof PipelineDashboard;
type Formulas = ReturnType<typeof formulasOver>;

const FIGURES = 'figures';
const TIMELINE = 'timeline';
const INSIGHTS = 'insights';
const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
/** Of 1970-01-01 in Sheets, where a day is a number whatever the time zone (Sheets API, "Serial Number format"). */
const FIRST_DAY = 25_569;

const PLAIN = 'General';
const TEXT = '@';
const DATE = 'yyyy-mm-dd';
const PER_CENT = '+0"%";-0"%";0"%"';
const POINTS = '+0" points";-0" points";0" points"';

const LINES: readonly (readonly [label: string, name: Name, change?: Name, format?: string])[] = [
  ['Applications', 'totalApplications', 'applicationsChange', PER_CENT],
  ['Active companies', 'activeCompanies', 'companiesChange', PER_CENT],
  ['Response rate (%)', 'responseRate'],
  ['Interview rate (%)', 'interviewRate', 'interviewRateChange', POINTS],
  ['Average match score', 'avgMatchScore', 'matchScoreChange', POINTS],
  ['Average days to an answer', 'avgResponseTime'],
];
/** The two rates stand there. */
const RATES = [3, 2] as const;

/** What happened on a day: as the timeline calls it, and our field with its moment. */
const HAPPENED: readonly (readonly [heading: string, told: keyof DayStatuses, key: keyof Application])[] = [
  ['Applied', 'applied', 'applied_at'],
  ['Interviews', 'interview', 'interview_at'],
  ['Offers', 'offer', 'offer_at'],
  ['Rejections', 'rejected', 'rejected_at'],
];
const ADDED = 'Applications';

export const APPLICATION_DASHBOARD: Dashboard = {
  tab: 'Pipeline dashboard',
  parts: [
    { key: FIGURES, name: 'key figures', request: { path: PATHS.getDashboard, query: [] } },
    { key: TIMELINE, name: 'timeline', request: { path: PATHS.getTimeline, query: [] } },
    {
      key: INSIGHTS,
      name: 'insights',
      request: { path: PATHS.getInsights, query: [['limit', String(LIMITS.getInsights.default)]] },
      onlyTold: true,
    },
  ],
  blocks: (told) => {
    const formulas = formulasOver(told.reference);
    return [
      figuresBlock(told, formulas),
      countsBlock('status', 'Status', [9, 1], STATUSES, 'byStatus', told, formulas),
      countsBlock('source', 'Source', [17, 1], SOURCES, 'bySource', told, formulas),
      daysBlock(told, formulas),
      ...insightsBlock(told),
    ];
  },
  charts: [
    { kind: 'line', title: 'Applications over time', block: 'days', columns: 2, at: [1, 12] },
    { kind: 'column', title: 'By status', block: 'status', columns: 2, at: [1, 18] },
    { kind: 'pie', title: 'By source', block: 'source', columns: 2, at: [18, 12] },
    {
      kind: 'column',
      title: 'Response and interview rate (%)',
      block: 'figures',
      rows: RATES,
      columns: 2,
      at: [18, 18],
    },
  ],
};

function figuresBlock({ bodies }: Told, { figure }: Formulas): FigureBlock {
  const told = answerOf(bodies[FIGURES]);
  return {
    key: 'figures',
    parts: [FIGURES],
    at: [1, 1],
    headings: ['Figure', 'Now', 'Against last week'],
    rows: LINES.map(([label, name, change]) => [
      label,
      numberOf(told[name]) ?? figure(name),
      (change && numberOf(told[change])) ?? '',
    ]),
    formats: LINES.map(([, , , format = PLAIN]) => [PLAIN, PLAIN, format]),
    isNamed: true,
    untold: untoldBy(
      bodies[FIGURES],
      LINES.flatMap(([label, name]) => (numberOf(told[name]) === undefined ? [label] : [])),
    ),
  };
}

/** What the service or the person calls otherwise comes last, so that no application is missing. */
function countsBlock(
  key: 'status' | 'source',
  heading: string,
  at: FigureBlock['at'] & object,
  values: readonly string[],
  name: Name,
  { bodies }: Told,
  formulas: Formulas,
): FigureBlock {
  const told = countsOf(answerOf(bodies[FIGURES])[name], key);
  const other = [...(told ?? [])].reduce(
    (sum, [value, count]) => sum + (values.includes(value) ? 0 : count),
    0,
  );
  const rows: Figure[][] = [
    ...values.map((value) => [value, told ? (told.get(value) ?? 0) : formulas.withValue(key, value)]),
    ['other', told ? other : formulas.withOther(key, values)],
  ];
  return {
    key,
    parts: [FIGURES],
    at,
    headings: [heading, 'Applications'],
    rows,
    formats: rows.map(() => [PLAIN, PLAIN]),
    isNamed: true,
    untold: untoldBy(bodies[FIGURES], told ? [] : [`By ${key}`]),
  };
}

/** The days that the service tells; where it tells none, those until today, which go on by themselves. */
function daysBlock({ bodies, now }: Told, { onDay }: Formulas): FigureBlock {
  const added = countsOf(listOf(answerOf(bodies[FIGURES])['applicationsOverTime' satisfies Name]), 'date');
  const timeline = daysOf(bodies[TIMELINE]);
  const last = added ? [...added.keys()].sort().pop() : timeline && new Date(now).toISOString();
  const until = last === undefined ? undefined : Date.parse(last.slice(0, 10));
  const rows = Array.from({ length: DAYS }, (_, place): Figure[] => {
    const before = DAYS - 1 - place;
    if (until === undefined || Number.isNaN(until)) {
      const day = `(TODAY()-${before})`;
      return [
        { formula: `=${day}` },
        onDay('created_at', day),
        ...HAPPENED.map(([, , key]) => onDay(key, day)),
      ];
    }
    const time = until - before * DAY;
    const day = time / DAY + FIRST_DAY;
    const name = new Date(time).toISOString().slice(0, 10);
    return [
      day,
      added ? (added.get(name) ?? 0) : onDay('created_at', String(day)),
      ...HAPPENED.map(([, status, key]) =>
        timeline ? (numberOf(timeline.get(name)?.[status]) ?? 0) : onDay(key, String(day)),
      ),
    ];
  });
  return {
    key: 'days',
    parts: [FIGURES, TIMELINE],
    at: [1, 5],
    headings: ['Day', ADDED, ...HAPPENED.map(([heading]) => heading)],
    rows,
    formats: rows.map((row) => row.map((_, column) => (column === 0 ? DATE : PLAIN))),
    untold: [
      ...untoldBy(bodies[FIGURES], added ? [] : ['Applications over time']),
      ...untoldBy(bodies[TIMELINE], timeline ? [] : ['Timeline']),
    ],
  };
}

/** Days may come with a time. */
function listOf(days: unknown): unknown {
  if (!Array.isArray(days)) return undefined;
  return days.map((day) => ({ ...day, date: String(day?.date).slice(0, 10) }));
}

/** Of a part that did not answer nothing is to be said here. */
function untoldBy(body: unknown, names: readonly string[]): readonly string[] {
  return body === undefined ? [] : names;
}

function insightsBlock({ bodies }: Told): FigureBlock[] {
  const insights = insightsOf(bodies[INSIGHTS])?.slice(0, LIMITS.getInsights.default);
  if (!insights) return [];
  const rows = insights.map(({ title, created_at, content }) => [
    toCell('text', title).cell,
    toCell('date', created_at).cell,
    toCell('text', content).cell,
  ]);
  return [
    {
      key: 'insights',
      parts: [INSIGHTS],
      headings: ['Insight', 'Since', 'What it says'],
      rows,
      formats: rows.map(() => [TEXT, DATE, TEXT]),
      grows: true,
      untold: [],
    },
  ];
}
