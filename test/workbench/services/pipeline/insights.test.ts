/** Features that the documentation only plans, switched on by a fault. */
import { PATHS } from '../../../../src/sources/pipeline/generated/contract';
import { application, applicationId, NOON, openLocalPipeline } from './local-pipeline';

test('insights: one for each status that somebody is at, of a kind and as many as asked for', () => {
  const some = [application(1), application(2, { status: 'offer' })];
  const pipeline = openLocalPipeline(some, { faults: 'pipeline@1=planned' });
  pipeline.signIn();
  const insights = (query = '') => {
    const { json } = pipeline.ask('get', PATHS.getInsights + query);
    return { titles: json.insights.map(({ title }: { title: string }) => title), more: json.has_more };
  };
  expect(insights()).toEqual({ titles: ['1 saved', '1 offer'], more: false });
  expect(insights('?limit=1')).toEqual({ titles: ['1 saved'], more: true });
  expect(insights('?type=daily_digest').titles).toEqual(['1 saved']);
});

test('a score is kept with the application, changes it, and is the same each time', () => {
  const pipeline = openLocalPipeline([application(1)], { faults: 'pipeline@1=planned' });
  pipeline.signIn();
  const score = (id: string) =>
    pipeline.ask('post', PATHS.scoreApplication, { body: { job_id: id }, now: NOON + 60_000 });
  const { status, json } = score(applicationId(1));
  expect(status).toBe(200);
  expect(json.data.ai_match_score).toBeGreaterThanOrEqual(0);
  expect(json.data.updated_at > String(application(1).updated_at)).toBe(true);
  expect(pipeline.list().json.data[0]).toEqual(json.data);
  expect(score(applicationId(1)).json.data.ai_match_score).toBe(json.data.ai_match_score);
  expect(score(applicationId(2)).status).toBe(404);
});
