/** The dashboard of the applications: what Pipeline is asked, and what of it stands where. */

import { toCell } from '../../core/cell';
import type { Dashboard, Figure, FigureBlock, Told } from '../../streams/dashboard';
import { type Fields, fieldsOf, numberOf } from '../kit/answers';
import { get } from '../kit/request';
import { formulasOver } from './dashboard-formulas';
import {
  type Application,
  type DayStatuses,
  type Insight,
  LIMITS,
  PATHS,
  type Dashboard as PipelineDashboard,
  SOURCES,
  STATUSES,
  type Timeline,
} from './generated/contract';

/** With the wrapper `data` or without it. */
function answerOf(body: unknown): Fields {
  const outer = fieldsOf(body);
  return Array.isArray(outer['data']) ? outer : fieldsOf(outer['data'] ?? outer);
}

/** Returns the count of each name from `{ saved: 3 }` or `[{ source: 'manual', count: 3 }]`; undefined where there are none. */
function countsOf(value: unknown, name: string): ReadonlyMap<string, number> | undefined {
  const pairs = Array.isArray(value)
    ? value.map((one) => [fieldsOf(one)[name], fieldsOf(one)['count']])
    : Object.entries(fieldsOf(value));
  const counts = new Map<string, number>();
  for (const [key, count] of pairs) {
    if (typeof key === 'string' && typeof count === 'number') counts.set(key, count);
  }
  return counts.size > 0 ? counts : undefined;
}

/** Each with its day as text; a day may come with a time. Undefined when it is no list. */
function daysIn(value: unknown): (Fields & { readonly date: string })[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((day) => ({ ...fieldsOf(day), date: String(fieldsOf(day)['date']).slice(0, 10) }));
}

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

const LINES: readonly (readonly [label: string, name: Name, change?: Name])[] = [
  ['Applications', 'totalApplications', 'applicationsChange'],
  ['Active companies', 'activeCompanies', 'companiesChange'],
  ['Response rate (%)', 'responseRate'],
  ['Interview rate (%)', 'interviewRate', 'interviewRateChange'],
  ['Average match score', 'avgMatchScore', 'matchScoreChange'],
  ['Average days to an answer', 'avgResponseTime'],
];
/** The two rates stand there. */
const RATES = [3, 2] as const;

/** The columns of the block for each day: the heading, the name in the service's timeline, and our field with the moment. */
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
    { key: FIGURES, name: 'key figures', request: get(PATHS.getDashboard) },
    { key: TIMELINE, name: 'timeline', request: get(PATHS.getTimeline) },
    {
      key: INSIGHTS,
      name: 'insights',
      request: get(PATHS.getInsights, { limit: LIMITS.getInsights.default }),
      onlyTold: true,
    },
  ],
  blocks: (told) => {
    const formulas = formulasOver(told.reference);
    return [
      figuresBlock(told, formulas),
      countsBlock('status', 'Status', 9, STATUSES, 'byStatus', told, formulas),
      countsBlock('source', 'Source', 17, SOURCES, 'bySource', told, formulas),
      daysBlock(told, formulas),
      ...insightsBlock(told),
    ];
  },
  charts: [
    { kind: 'Line', title: 'Applications over time', block: 'days', columns: 2, at: [1, 5] },
    { kind: 'Column', title: 'By status', block: 'status', columns: 2, at: [1, 11] },
    { kind: 'Pie', title: 'By source', block: 'source', columns: 2, at: [17, 5] },
    {
      kind: 'Column',
      title: 'Response and interview rate (%)',
      block: 'figures',
      rows: RATES,
      columns: 2,
      at: [17, 11],
    },
  ],
};

function figuresBlock({ bodies }: Told, { figure }: Formulas): FigureBlock {
  const told = answerOf(bodies[FIGURES]);
  return {
    key: FIGURES,
    parts: [FIGURES],
    at: [1, 1],
    headings: ['Figure', 'Now', 'Change in a week (%, points)'],
    rows: LINES.map(([label, name, change]) => [
      label,
      numberOf(told[name]) ?? figure(name),
      (change && numberOf(told[change])) ?? '',
    ]),
    formats: [PLAIN, PLAIN, PLAIN],
    isNamed: true,
    untold: LINES.flatMap(([label, name]) =>
      numberOf(told[name]) === undefined ? [[FIGURES, label] as const] : [],
    ),
  };
}

/** Returns a block with a count for each value. Unknown values are counted together in the last row, so that no application is missing. */
function countsBlock(
  key: 'status' | 'source',
  heading: string,
  top: number,
  values: readonly string[],
  name: Name,
  { bodies }: Told,
  { withValue, withOther }: Formulas,
): FigureBlock {
  const told = countsOf(answerOf(bodies[FIGURES])[name], key);
  const others = [...(told ?? [])].filter(([value]) => !values.includes(value));
  return {
    key,
    parts: [FIGURES],
    at: [top, 1],
    headings: [heading, ADDED],
    rows: [
      ...values.map((value) => [value, told ? (told.get(value) ?? 0) : withValue(key, value)]),
      ['other', told ? others.reduce((sum, [, count]) => sum + count, 0) : withOther(key, values)],
    ],
    formats: [PLAIN, PLAIN],
    isNamed: true,
    untold: told ? [] : [[FIGURES, `By ${key}`]],
  };
}

/** The days that the service tells; where it tells none, those until today, which go on by themselves. */
function daysBlock({ bodies, now }: Told, { onDay }: Formulas): FigureBlock {
  const added = countsOf(daysIn(answerOf(bodies[FIGURES])['applicationsOverTime' satisfies Name]), 'date');
  const timeline = daysIn(answerOf(bodies[TIMELINE])['timeline' satisfies keyof Timeline]);
  const last = added ? [...added.keys()].sort().pop() : timeline && new Date(now).toISOString();
  const until = Date.parse(last?.slice(0, 10) ?? '');
  const rows = Array.from({ length: DAYS }, (_, place): Figure[] => {
    const before = DAYS - 1 - place;
    const time = until - before * DAY;
    const isToday = Number.isNaN(time);
    const name = isToday ? '' : new Date(time).toISOString().slice(0, 10);
    const day = isToday ? `(TODAY()-${before})` : String(time / DAY + FIRST_DAY);
    const on = timeline?.find(({ date }) => date === name);
    return [
      isToday ? { formula: `=${day}` } : Number(day),
      added && !isToday ? (added.get(name) ?? 0) : onDay('created_at', day),
      ...HAPPENED.map(([, status, key]) =>
        timeline && !isToday ? (numberOf(on?.[status]) ?? 0) : onDay(key, day),
      ),
    ];
  });
  return {
    key: 'days',
    parts: [FIGURES, TIMELINE],
    // Right of the charts.
    at: [1, 18],
    headings: ['Day', ADDED, ...HAPPENED.map(([heading]) => heading)],
    rows,
    formats: [DATE, PLAIN, ...HAPPENED.map(() => PLAIN)],
    untold: [
      ...(added ? [] : [[FIGURES, 'Applications over time'] as const]),
      ...(timeline ? [] : [[TIMELINE, 'Timeline'] as const]),
    ],
  };
}

function insightsBlock({ bodies }: Told): FigureBlock[] {
  const { insights } = answerOf(bodies[INSIGHTS]);
  if (!Array.isArray(insights)) return [];
  const rows = insights.slice(0, LIMITS.getInsights.default).map((insight) => {
    const { title, created_at, content }: Partial<Record<keyof Insight, unknown>> = fieldsOf(insight);
    return [toCell('text', title).cell, toCell('date', created_at).cell, toCell('text', content).cell];
  });
  return [
    {
      key: INSIGHTS,
      parts: [INSIGHTS],
      headings: ['Insight', 'Since', 'What it says'],
      rows: rows.filter(([title, , content]) => title !== '' || content !== ''),
      formats: [TEXT, DATE, TEXT],
      grows: true,
      untold: [],
    },
  ];
}
