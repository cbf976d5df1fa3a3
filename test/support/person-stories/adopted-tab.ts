/** A tab that the person had before Jobsheet: a few rows of records, one cell of each corrected by them. */
import { allow } from './agreed';
import type { Violations } from './run-steps';
import { keyOf, type StreamId, SYNC_OF } from './syncs';
import { fieldOf, OFFERED, rowsOf, said, singleRows, tabOf } from './tab';
import type { World } from './world';

const ROWS = 2;

export interface Correction {
  readonly stream: StreamId;
  readonly id: string;
  readonly key: string;
  readonly text: string;
}

export function makeTabs(world: World): Correction[] {
  return world.streams.flatMap((stream) => {
    const { id: sync, tab } = SYNC_OF[stream];
    const [, key = ''] = OFFERED[stream].defaultFields;
    const { person } = world.workbench;
    person.newSheet(tab);
    for (const [column, name] of ['id', key].entries())
      person.editCell(tab, 0, column, fieldOf(stream, name)?.heading ?? name);
    return idsIn(world, stream).map((id, place) => {
      world.next += 1;
      const text = `mine ${world.next}`;
      person.editCell(tab, place + 1, 0, id);
      person.editCell(tab, place + 1, 1, text);
      for (const name of ['id', key]) world.touched.add(keyOf(sync, id, name));
      if (stream === 'pipeline.applications') allow(world.agreed, id, key, text);
      return { stream, id, key, text };
    });
  });
}

function idsIn(world: World, stream: StreamId): string[] {
  const ids = {
    'trackly.jobs': () => [...world.jobs.keys()],
    'trackly.companies': () => [...world.companies.keys()],
    'jobo.careerSites': () => [...world.sites.keys()],
    'pipeline.applications': () => world.services.ids('pipeline').map(String),
  };
  return ids[stream]().slice(0, ROWS);
}

/** Checks that the person's corrections stay when the tab is adopted. */
export function lostCorrections(world: World, corrections: readonly Correction[]): Violations {
  return corrections.flatMap(({ stream, id, key, text }) => {
    const row = singleRows(rowsOf(tabOf(world, stream), stream)).get(id);
    const now = said(row?.cells.get(key));
    return now === text ? [] : [`The adopted ${id} ${key} said "${text}" and says "${now}"`];
  });
}
