/** Steps that happen at the services meanwhile, and faults on the way to them. */

import { site } from '../../workbench/services/jobo/local-jobo';
import { application, applicationId } from '../../workbench/services/pipeline/local-pipeline';
import { smallPosting } from '../small-catalogue';
import type { ServiceStep } from './steps';
import { keyOf, type StreamId, SYNC_OF } from './syncs';
import type { World } from './world';

type Does = {
  readonly [Name in ServiceStep['does']]: (world: World, one: Extract<ServiceStep, { does: Name }>) => void;
};

export function doAtService(world: World, one: ServiceStep): void {
  (DOES[one.does] as (world: World, one: ServiceStep) => void)(world, one);
}

const DOES: Does = {
  change(world, one) {
    const stream = streamOf(world, one.stream);
    const text = `theirs ${next(world)}`;
    if (stream === 'trackly.jobs')
      changeJob(world, one.which, {
        [one.field % 2 ? 'title' : 'location']: one.field % 3 ? text : `=${text}`,
      });
    if (stream === 'jobo.careerSites') changeSite(world, one.which, text);
    if (stream === 'pipeline.applications') {
      const id = pick(world.services.ids('pipeline').map(String), one.which);
      if (id !== undefined) updateApplication(world, id, { [one.field % 2 ? 'notes' : 'location']: text });
    }
  },
  vanish(world, one) {
    const stream = streamOf(world, one.stream);
    if (stream === 'trackly.jobs') {
      const id = pick(there(world), one.which);
      if (id === undefined) return;
      world.services.change({ service: 'trackly', remove: [Number(id)] });
      closeJob(world, id);
    }
    if (stream === 'pipeline.applications') {
      const id = pick(world.services.ids('pipeline').map(String), one.which);
      if (id === undefined) return;
      // At a moment of its own: what changed before must not look newer.
      world.workbench.cloud.clock.advance(1_000);
      updateApplication(world, id, { deleted_at: now(world) });
    }
  },
  comeBack(world, one) {
    const gone = [...world.jobs].filter(([, { isGone }]) => isGone).map(([id]) => id);
    const id = pick(gone, one.which);
    const job = id === undefined ? undefined : world.jobs.get(id);
    if (!id || !job) return;
    job.record = { ...job.record, isActive: true, isListed: true };
    job.isGone = false;
    world.services.change({ service: 'trackly', insert: [job.record] });
    bump(world, 'trackly.jobs', id);
  },
  inactive(world, one) {
    const id = pick(there(world), one.which);
    if (id === undefined) return;
    changeJobById(world, id, { isActive: false, isListed: false });
    closeJob(world, id);
  },
  /** It leaves the list and is still there: no row may be closed for that. */
  unlisted(world, one) {
    const id = pick(there(world), one.which);
    if (id !== undefined) changeJobById(world, id, { isListed: false });
  },
  insert(world, one) {
    const stream = streamOf(world, one.stream);
    const number = 500 + next(world);
    if (stream === 'trackly.jobs') {
      const record = smallPosting(number);
      world.services.change({ service: 'trackly', insert: [record] });
      world.jobs.set(String(record.id), { record, isGone: false, wasEverGone: false });
    }
    if (stream === 'jobo.careerSites') {
      const made = site(number, { updated_at: now(world), discovered_at: now(world) });
      world.services.change({ service: 'jobo', insert: [made] });
      world.sites.set(made.id, made);
    }
    if (stream === 'pipeline.applications')
      world.services.change({
        service: 'pipeline',
        insert: [
          application(number, { id: applicationId(number), created_at: now(world), updated_at: now(world) }),
        ],
      });
  },
  fault: (world, one) => world.wire.order(one.kind, one.inRequests),
};

function changeJob(world: World, which: number, fields: object): void {
  const id = pick(there(world), which);
  if (id !== undefined) changeJobById(world, id, fields);
}

function changeJobById(world: World, id: string, fields: object): void {
  const job = world.jobs.get(id);
  if (!job) return;
  job.record = { ...job.record, ...fields };
  world.services.change({ service: 'trackly', update: [{ id: Number(id), ...fields }] });
  bump(world, 'trackly.jobs', id);
}

function closeJob(world: World, id: string): void {
  const job = world.jobs.get(id);
  if (!job) return;
  job.isGone = true;
  job.wasEverGone = true;
  bump(world, 'trackly.jobs', id);
}

function changeSite(world: World, which: number, text: string): void {
  const id = pick([...world.sites.keys()], which);
  const before = id === undefined ? undefined : world.sites.get(id);
  if (!id || !before) return;
  const fields = { summary: text, updated_at: now(world) };
  world.sites.set(id, { ...before, ...fields });
  world.services.change({ service: 'jobo', update: [{ id, ...fields }] });
  bump(world, 'jobo.careerSites', id);
}

function updateApplication(world: World, id: string, fields: object): void {
  world.services.change({ service: 'pipeline', update: [{ id, ...fields, updated_at: now(world) }] });
  bump(world, 'pipeline.applications', id);
}

export function bump(world: World, stream: StreamId, id: string): void {
  const key = keyOf(SYNC_OF[stream].id, id);
  world.versions.set(key, (world.versions.get(key) ?? 0) + 1);
}

function there(world: World): string[] {
  return [...world.jobs].filter(([, { isGone }]) => !isGone).map(([id]) => id);
}

function next(world: World): number {
  world.next += 1;
  return world.next;
}

function streamOf(world: World, number: number): StreamId {
  return world.streams[number % world.streams.length] as StreamId;
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list.length === 0 ? undefined : list[number % list.length];
}

function now({ workbench }: World): string {
  return new Date(workbench.cloud.clock.now()).toISOString();
}
