/** The whole cloud as JSON and back: the workbook, the stores, the triggers and the clock. */

import { fromSnapshot, toSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import type { Workbook } from '../workbook/workbook';
import type { Cloud, StoredTrigger, Stores } from './cloud';

type StringMap = Readonly<Record<string, string>>;

export interface CloudSnapshot extends WorkbookSnapshot {
  /** The virtual clock, ISO 8601. */
  readonly now?: string;
  /** `user` are those of the person at the spreadsheet. */
  readonly properties?: {
    readonly document?: StringMap;
    readonly user?: StringMap;
    readonly script?: StringMap;
  };
  readonly triggers?: readonly StoredTrigger[];
}

export function snapshotOf(cloud: Cloud): CloudSnapshot {
  const { document, script, user } = cloud.stores;
  return {
    now: new Date(cloud.clock.now()).toISOString(),
    ...toSnapshot(cloud.workbook, cloud.formulas),
    properties: {
      document: Object.fromEntries(document),
      user: Object.fromEntries(user.get(cloud.user) ?? []),
      script: Object.fromEntries(script),
    },
    triggers: cloud.triggers,
  };
}

/** Returns the initial state of a cloud from a snapshot, which may contain nothing but sheets. */
export function restored(
  snapshot: CloudSnapshot,
  person: string,
): { workbook: Workbook; stores: Stores; triggers: StoredTrigger[]; now?: number } {
  const { properties, now, triggers = [] } = snapshot;
  const moment = now === undefined ? undefined : Date.parse(now);
  if (moment !== undefined && Number.isNaN(moment)) throw new Error(`"now" is not a time: ${now}`);
  return {
    workbook: fromSnapshot(snapshot),
    stores: {
      document: new Map(Object.entries(properties?.document ?? {})),
      user: new Map([[person, new Map(Object.entries(properties?.user ?? {}))]]),
      script: new Map(Object.entries(properties?.script ?? {})),
    },
    triggers: triggers.map((trigger) => ({ ...trigger })),
    ...(moment === undefined ? {} : { now: moment }),
  };
}
