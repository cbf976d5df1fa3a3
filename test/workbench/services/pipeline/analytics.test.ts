import { PATHS } from '../../../../src/sources/pipeline/generated/contract';
import { application, MINUTE, NOON, openLocalPipeline } from './local-pipeline';

const DAY = 24 * 60 * MINUTE;
const before = (days: number) => new Date(NOON - days * DAY).toISOString();

test('the dashboard counts what the person has', () => {
  const pipeline = openLocalPipeline([
    application(1, { status: 'saved', created_at: before(1), company_name: 'A', ai_match_score: 90 }),
    application(2, { status: 'applied', created_at: before(3), applied_at: before(2), company_name: 'A' }),
    application(3, {
      status: 'interview',
      source: 'linkedin',
      created_at: before(10),
      applied_at: before(9),
      interview_at: before(4),
      ai_match_score: 60,
    }),
    application(4, {
      status: 'rejected',
      created_at: before(40),
      applied_at: before(39),
      rejected_at: before(20),
    }),
  ]);
  pipeline.signIn();
  const { json } = pipeline.ask('get', PATHS.getDashboard);
  expect(json).toMatchObject({
    totalApplications: 4,
    applicationsChange: 100,
    activeCompanies: 2,
    interviewRate: 33.3,
    interviewRateChange: -100,
    avgMatchScore: 75,
    matchScoreChange: 30,
    responseRate: 66.7,
    avgResponseTime: 5,
    byStatus: { saved: 1, applied: 1, interview: 1, offer: 0, rejected: 1 },
  });
  expect(json.bySource.slice(0, 2)).toEqual([
    { source: 'manual', count: 3 },
    { source: 'linkedin', count: 1 },
  ]);
  expect(json.applicationsOverTime).toHaveLength(30);
  expect(json.applicationsOverTime.at(-2)).toEqual({ date: '2026-01-14', count: 1 });
  expect(json.statusOverTime.at(-5)).toMatchObject({ date: '2026-01-11', interview: 1, saved: 0 });
  expect(json.activities[0]).toMatchObject({ type: 'saved', company_name: 'A', at: before(1) });
  const { timeline } = pipeline.ask('get', PATHS.getTimeline).json;
  expect(timeline.map(({ date }: { date: string }) => date)).toEqual([
    '2025-12-06',
    '2025-12-07',
    '2025-12-26',
    '2026-01-05',
    '2026-01-06',
    '2026-01-11',
    '2026-01-12',
    '2026-01-13',
    '2026-01-14',
  ]);
});

test('nothing at all is no error', () => {
  const pipeline = openLocalPipeline([]);
  pipeline.signIn();
  expect(pipeline.ask('get', PATHS.getDashboard).json).toMatchObject({
    totalApplications: 0,
    interviewRate: 0,
    avgResponseTime: 0,
    activities: [],
  });
  expect(pipeline.ask('get', PATHS.getTimeline).json).toEqual({ timeline: [] });
});

test('insights and scores are not offered', () => {
  const pipeline = openLocalPipeline([]);
  pipeline.signIn();
  const answers = [
    pipeline.ask('get', PATHS.getInsights),
    pipeline.ask('post', PATHS.scoreApplication, { body: { job_id: 'x' } }),
  ];
  for (const answer of answers)
    expect(answer).toMatchObject({ status: 501, json: { error: { code: 'NOT_IMPLEMENTED' } } });
});
