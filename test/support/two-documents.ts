/** Two spreadsheets of one person, each with a sync of career sites, that may run at the same time. */
import type { Services } from '../../workbench/services/exchange';
import type { Workbench } from '../../workbench/workbench';
import { SYNC, sitesWorkbench } from './career-sites';

/** The documents share the person's own store, as Google keeps it; each has a sync with the same limits. */
export function twoDocuments(services: Services, limits: object): readonly [Workbench, Workbench] {
  const first = sitesWorkbench(services, { limits });
  const second = sitesWorkbench(services, { limits });
  const own = first.cloud.stores.user.get(first.cloud.user);
  if (own) second.cloud.stores.user.set(second.cloud.user, own);
  Object.assign(second.cloud.workbook, { id: 'another-document' });
  const { error } = second.ask('saveSync', [
    { id: SYNC, stream: 'jobo.careerSites', tab: 'Career Sites', limits },
  ]);
  if (error) throw new Error(error.message);
  return [first, second];
}

/** Does something once, in the middle of a run: when it is about to send its n-th request. */
export function atRequest({ cloud }: Workbench, number: number, work: () => void): void {
  let sent = 0;
  cloud.beforeCall.push((_, name) => {
    if (name !== 'UrlFetchApp.fetchAll') return;
    sent += 1;
    if (sent === number) work();
  });
}
