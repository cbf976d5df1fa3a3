/** Syncs with details for tests: small services whose requests for details are counted by id. */
import type { StoredJob } from '../../workbench/services/data-set/shape';
import type { Services } from '../../workbench/services/exchange';
import { openServices } from '../../workbench/services/open';
import type { Workbench } from '../../workbench/workbench';
import { rememberedServices } from './remembered-services';
import { ownColumns, sheetOf, smallPosting } from './small-catalogue';

export const DETAIL_SYNC = 'mine';
export const DETAIL_TAB = 'With details';
const DETAIL_ADDRESS = /\/jobs\/(\d+)$/;

export interface CountedServices extends Services {
  /** Id → how often its details were asked for, since the last call of this. */
  asked(): Map<string, number>;
}

export function detailedPosting(place: number): StoredJob {
  return {
    ...smallPosting(place),
    description: place % 5 === 0 ? `=Description(${place})` : `Description ${place}`,
    salaryMin: 1_000 * place,
    structuredSkills: ['TypeScript', `Skill ${place}`],
  };
}

export function openDetailServices(
  count: number,
  options: { readonly faults?: string; readonly jobs?: readonly StoredJob[] } = {},
): CountedServices {
  const jobs = options.jobs ?? Array.from({ length: count }, (_, place) => detailedPosting(place));
  const data = { trackly: { jobs, companies: [] } };
  const opened = openServices({ data, faults: options.faults });
  const services = options.faults ? opened : rememberedServices(opened);
  let asked = new Map<string, number>();
  return {
    ...services,
    exchange: (requests, now) => {
      for (const { url } of requests) {
        const [, id] = DETAIL_ADDRESS.exec(url) ?? [];
        if (id) asked.set(id, (asked.get(id) ?? 0) + 1);
      }
      return services.exchange(requests, now);
    },
    asked: () => {
      const before = asked;
      asked = new Map();
      return before;
    },
  };
}

export function saveDetailSync(workbench: Workbench, fields: readonly string[]): void {
  const given = { id: DETAIL_SYNC, stream: 'trackly.jobs', tab: DETAIL_TAB, fields };
  const { error } = workbench.ask('saveSync', [given]);
  if (error) throw new Error(error.message);
}

export interface DetailRun {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly ending: string;
  readonly problems: readonly string[];
  readonly error: { readonly code: string } | null;
}

/** One run, whatever its ending; an error that a person would see is thrown. */
export function runDetailSync(workbench: Workbench): DetailRun {
  const { result, error } = workbench.ask('runSync', [DETAIL_SYNC]);
  if (error) throw new Error(error.message);
  return result as DetailRun;
}

/** Id → its cells by field key. */
export function detailRows(workbench: Workbench): Map<string, Record<string, unknown>> {
  const sheet = sheetOf(workbench, DETAIL_TAB);
  const own = [...ownColumns(sheet, DETAIL_SYNC)];
  const rows = new Map<string, Record<string, unknown>>();
  const end = sheet.grid.lastRow();
  for (let row = 1; row < end; row += 1) {
    const cells = Object.fromEntries(
      own.map(([key, column]) => [key, sheet.grid.get('value', row, column) ?? '']),
    );
    if (rows.has(String(cells['id']))) throw new Error(`${cells['id']} stands there twice`);
    rows.set(String(cells['id']), cells);
  }
  return rows;
}
