/** The invariants that must hold after every step of a story. */
import { isAgreed } from './agreed';
import type { Violations } from './run-steps';
import { keyOf, SYNC_OF } from './syncs';
import { columnsOf, fieldOf, rowsOf, said, tabOf } from './tab';
import { LIMITS, type World } from './world';

const DOLLARS = 0.001;

export function violationsNow(world: World): Violations {
  return [
    ...sentUnasked(world),
    ...paidTooMuch(world),
    ...twice(world),
    ...closedUnproved(world),
    ...notText(world),
  ];
}

/** Every request that changes something follows from what the person did to that very row. */
function sentUnasked(world: World): Violations {
  return world.wire.takeSent().flatMap(({ method, path, body, before, hasReached }) => {
    const id = decodeURIComponent(path.split('/').pop() ?? '');
    if (method === 'DELETE') return [`${id} was deleted at the service`];
    if (method === 'POST') return hasReached ? madeUnasked(world, body) : [];
    return Object.entries(body).flatMap(([key, value]) =>
      isAgreed(world.agreed, id, key, value) || before?.[key] === value
        ? []
        : [`${id} was sent ${key} = ${JSON.stringify(value)}, which nobody typed there`],
    );
  });
}

/** A new application is made of a row that the person made: each of its texts is in one cell more than before. */
function madeUnasked({ agreed }: World, { company_name, job_title }: Record<string, unknown>): Violations {
  const texts = [company_name, job_title].map((text) => String(text).trim());
  const isMade = texts.every((text) => (agreed.made.get(text) ?? 0) > 0);
  for (const text of texts) agreed.made.set(text, (agreed.made.get(text) ?? 0) - 1);
  return isMade ? [] : [`The application ${texts.join(', ')} was made, and nobody made such a row`];
}

function paidTooMuch({ wire, services }: World): Violations {
  wire.takePaid();
  const dollars = services.credits('jobo').debited * DOLLARS;
  return dollars > LIMITS.dollarsPerMonth + 1e-9
    ? [`$${dollars} were spent of $${LIMITS.dollarsPerMonth}`]
    : [];
}

function twice(world: World): Violations {
  return world.streams.flatMap((stream) => {
    const { id: sync } = SYNC_OF[stream];
    const ids = rowsOf(tabOf(world, stream), stream).map(({ id }) => id);
    const repeated = ids.filter((id, place) => ids.indexOf(id) !== place);
    return repeated
      .filter((id) => !world.doubled.has(keyOf(sync, id)))
      .map((id) => `${id} stands twice in the tab of ${sync}`);
  });
}

function closedUnproved(world: World): Violations {
  if (!world.streams.includes('trackly.jobs')) return [];
  const { id: sync } = SYNC_OF['trackly.jobs'];
  return rowsOf(tabOf(world, 'trackly.jobs'), 'trackly.jobs').flatMap(({ id, cells }) => {
    const says = (key: string) => !world.touched.has(keyOf(sync, id, key)) && cells.get(key);
    const isClosed =
      said(says('closedAt') || '') !== '' ||
      (cells.get('isActive') === false &&
        says('isActive') === false &&
        !world.touched.has(keyOf(sync, id, 'isActive')));
    const job = world.jobs.get(id);
    return isClosed && job && !job.wasEverGone
      ? [`${id} says that it is closed, which the service never said`]
      : [];
  });
}

/** Text is text in every cell of ours that the person has not touched, and none is a formula. */
function notText(world: World): Violations {
  return world.streams.flatMap((stream) => {
    const sheet = tabOf(world, stream);
    const { id: sync } = SYNC_OF[stream];
    if (!sheet) return [];
    const columns = columnsOf(sheet, sync);
    return rowsOf(sheet, stream).flatMap(({ row, id, cells }) =>
      [...cells].flatMap(([key, value]) => {
        if (world.touched.has(keyOf(sync, id, key)) || world.doubled.has(keyOf(sync, id))) return [];
        const isFormula = sheet.grid.stored('formula', row, columns.get(key) ?? 0) !== undefined;
        const isText = ['text', 'url', 'list'].includes(fieldOf(stream, key)?.type ?? '');
        return isFormula || (isText && typeof value !== 'string')
          ? [`${id} ${key} is no text: ${JSON.stringify(value)}`]
          : [];
      }),
    );
  });
}
