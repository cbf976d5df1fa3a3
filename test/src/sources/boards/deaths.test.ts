/** A run over several boards that is killed at any call: the next runs bring the sheet to where an undisturbed one brings it. */
import { cellsSnapshot } from '../../../../simulator/workbook/snapshot-cells';
import { createWorkbench, type Workbench } from '../../../../workbench/workbench';
import { BOARDS_TAB, openBoards, openingAt } from '../../../support/company-boards';
import { deathsOf } from '../../../support/deaths';
import { rememberedServices } from '../../../support/remembered-services';
import { sheetOf } from '../../../support/small-catalogue';

const BOARDS = ['greenhouse:acme', 'lever:beta', 'lever:gone', 'ashby:core'];

function tabOf({ cloud }: Workbench, workbench: Workbench): string {
  const { values, formulas, numberFormats } = cellsSnapshot(
    cloud.workbook,
    sheetOf(workbench, BOARDS_TAB),
    cloud.formulas,
  );
  return JSON.stringify([values, formulas, numberFormats]);
}

function toEnd(workbench: Workbench): string {
  for (let tries = 0; tries < 5; tries += 1) {
    const { result, error, killed } = workbench.call('syncOpenings');
    if (error && !killed) throw new Error(error.message);
    const { runs } = result as { runs: { ending: string }[] };
    if (runs.every(({ ending }) => ending === 'finished')) return tabOf(workbench, workbench);
  }
  throw new Error('no run finished');
}

test.each(['an empty sheet', 'a filled one after a day of changes'])('from %s', (from) => {
  const all = BOARDS.flatMap((board) => [1, 2, 3, 4, 5, 6].map((number) => openingAt(board, number)));
  const bench = openBoards(all);
  const services = rememberedServices(bench.workbench.services);
  if (from !== 'an empty sheet') {
    bench.run();
    bench.change({
      remove: [all[1]?.id as string, all[8]?.id as string, all[20]?.id as string],
      update: [
        { id: all[3]?.id, title: '=Changed()' },
        { id: all[19]?.id, title: '+Changed' },
      ],
      insert: BOARDS.map((board) => openingAt(board, 77)),
    });
  }
  const start = bench.workbench.export();
  const open = () => createWorkbench({ services, open: start });
  const expected = toEnd(open());
  const calm = open();
  const { deaths, calls } = deathsOf(calm, () => calm.call('syncOpenings'));
  expect(calls).toBeGreaterThan(50);
  for (const death of deaths) {
    const killed = open();
    killed.call('syncOpenings', [], death);
    const tab = toEnd(killed);
    if (tab !== expected)
      expect({ death, tab: JSON.parse(tab) }).toEqual({ death, tab: JSON.parse(expected) });
  }
  services.close();
});
