/** Boards that change, vanish, fail and come back at random: the sheet says what the boards last said, and closes nothing unproved. */
import fc from 'fast-check';
import { openBoards, openingAt } from '../../../support/company-boards';

const BOARDS = ['greenhouse:acme', 'greenhouse:zeta', 'lever:beta', 'ashby:core'] as const;
const NUMBERS = [1, 2, 3, 4, 5];
const PATHS: Readonly<Record<string, string>> = {
  'greenhouse:acme': '/v1/boards/acme/jobs',
  'greenhouse:zeta': '/v1/boards/zeta/jobs',
  'lever:beta': '/v0/postings/beta',
  'ashby:core': '/posting-api/job-board/core',
};
const FAULTS = ['404', '500', '429:60', 'cut', 'html', 'timeout', 'empty'] as const;

interface Step {
  /** For each opening: gone, or the version of its title. */
  readonly states: readonly number[];
  /** For each board the fault with which it answers, or none. */
  readonly faults: readonly (string | undefined)[];
}

const step: fc.Arbitrary<Step> = fc.record({
  states: fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }),
  faults: fc.array(fc.option(fc.constantFrom(...FAULTS), { nil: undefined, freq: 3 }), {
    minLength: 4,
    maxLength: 4,
  }),
});

function specOf(steps: readonly Step[]): string {
  return BOARDS.flatMap((board, at) => {
    let next = 1;
    return steps.flatMap(({ faults }) => {
      const fault = faults[at];
      const first = next;
      next += triesOf(fault, faults);
      return fault === undefined ? [] : [`boards${PATHS[board]}@${first}-${next - 1}=${fault}`];
    });
  }).join(',');
}

/** How often a run asks a board. An answer that never comes loses those of all boards that were asked with it. */
function triesOf(fault: string | undefined, faults: Step['faults']): number {
  const isTriedAgain = fault === '500' || fault === 'cut' || fault === 'html';
  return (faults.includes('timeout') ? 1 : 0) + (isTriedAgain ? 2 : 1);
}

it('the sheet follows the boards, whatever happens to them', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const all = BOARDS.flatMap((board) => NUMBERS.map((number) => openingAt(board, number)));
      const bench = openBoards(all, { faults: specOf(steps), boards: BOARDS });
      const there = new Set(all.map(({ id }) => id));
      /** What a person may see: id → title and whether it is open. */
      const expected = new Map<string, { title: string; isOpen: boolean }>();
      const emptied = new Map<string, boolean>();
      for (const { states, faults } of steps) {
        all.forEach((opening, at) => {
          const state = states[at] as number;
          const { id } = opening;
          const title = `Engineer, version ${state}`;
          if (state === 0 && there.delete(id)) bench.change({ remove: [id] });
          if (state > 0) {
            there.add(id);
            bench.change({ insert: [{ ...opening, title }] });
          }
        });
        bench.run();
        BOARDS.forEach((board, at) => {
          const fault = faults[at];
          if (fault !== undefined && fault !== 'empty') return;
          const own = all.filter(({ id }) => id.startsWith(`${board}:`));
          const shown = (id: string) => fault !== 'empty' && there.has(id);
          const open = own.filter(({ id }) => expected.get(id)?.isOpen && !shown(id)).length;
          const isEmpty = own.every(({ id }) => !shown(id));
          const mayClose = !isEmpty || open < 3 || emptied.get(board) === true;
          for (const { id } of own) {
            const index = all.findIndex((one) => one.id === id);
            if (shown(id)) expected.set(id, { title: `Engineer, version ${states[index]}`, isOpen: true });
            // Lever is asked for it, and still has what it did not list.
            else if (expected.has(id) && mayClose && !(board === 'lever:beta' && there.has(id)))
              expected.set(id, { title: expected.get(id)?.title ?? '', isOpen: false });
          }
          emptied.set(board, isEmpty && open >= 3);
        });
        const seen = [...bench.rows()].map(([id, { title, isOpen }]) => [id, { title, isOpen }] as const);
        expect(new Map(seen)).toEqual(expected);
      }
      bench.workbench.services.close();
    }),
    { numRuns: 40 },
  );
});
