/**
 * The boards of a sync as one list: each board is a part that comes whole or not at all. Boards of hosts that take one
 * request at a time are spread, so that each window asks every host as much as it allows.
 */
import { asJobsheetError } from '../../core/errors';
import type { Page, PageRequest, PageToken, Paginator } from '../../streams/page';
import type { Host } from '../../streams/service';
import { boardKey, type NamedBoard } from './board';
import type { BoardAnswer, Opening } from './opening';

/** Boards side by side: a window is written before the next is asked for. */
const AT_ONCE = 20;

interface BoardPages {
  readonly boards: readonly NamedBoard[];
  readonly hosts: readonly Host[];
  readonly request: (board: NamedBoard, from: number) => PageRequest;
  /** @throws JobsheetError (data) when the answer is no list. */
  readonly read: (body: unknown, board: NamedBoard, from: number) => BoardAnswer;
}

export function boardPaginator({ boards, hosts, request, read }: BoardPages): Paginator<Opening> {
  const windows = windowsOf(boards, (board) => mostOf(hosts, request(board, 0).origin));
  const order = windows.flat();
  const ends = windows.map((_, at) => windows.slice(0, at + 1).flat().length);
  const placeOf = ({ board, from }: PageToken) => ({ at: Number(board ?? 0), from: Number(from ?? 0) });
  const boardAt = (token: PageToken) => order[placeOf(token).at] as NamedBoard;
  const after = (at: number) => (at + 1 < order.length ? { board: at + 1 } : undefined);

  const pageOf = (
    token: PageToken,
    part: Omit<NonNullable<Page<Opening>['part']>, 'key' | 'name'>,
  ): Page<Opening> => {
    const board = boardAt(token);
    const next = after(placeOf(token).at);
    return { records: [], next, part: { key: boardKey(board), name: board.name, ...part } };
  };

  return {
    start: { board: 0 },
    request: (token) => request(boardAt(token), placeOf(token).from),
    read: (body, token) => {
      const { at, from } = placeOf(token);
      let answer: BoardAnswer;
      try {
        answer = read(body, boardAt(token), from);
      } catch (thrown) {
        return pageOf(token, { state: 'unread', why: asJobsheetError(thrown).message });
      }
      const { openings, next } = answer;
      return {
        ...pageOf(token, { state: next === undefined ? 'whole' : 'begun', listed: from + openings.length }),
        records: openings,
        ...(next === undefined ? {} : { next: { board: at, from: next } }),
      };
    },
    ahead: (token, count) => {
      const { at, from } = placeOf(token);
      const end = ends.find((one) => one > at) ?? order.length;
      const tokens = order.slice(at, Math.min(end, at + count)).map((_, index) => ({ board: at + index }));
      return from > 0 ? [token] : tokens.length > 0 ? tokens : [token];
    },
    parts: {
      atOnce: AT_ONCE,
      keyOf: (token) => boardKey(boardAt(token)),
      unread: (token, { message }) => pageOf(token, { state: 'unread', why: message }),
      unchanged: (token) => pageOf(token, { state: 'unchanged' }),
    },
  };
}

function mostOf(hosts: readonly Host[], origin: string | undefined): { origin: string; most: number } {
  const host = hosts.find((one) => one.origin === origin);
  return { origin: origin ?? '', most: host?.atOnce ?? AT_ONCE };
}

/** Deals boards out to windows: as many of a host in each as the host takes at a time, spread as evenly as can be. */
function windowsOf(
  boards: readonly NamedBoard[],
  hostOf: (board: NamedBoard) => { readonly origin: string; readonly most: number },
): NamedBoard[][] {
  const queues = new Map<string, { most: number; boards: NamedBoard[] }>();
  for (const board of boards) {
    const { origin, most } = hostOf(board);
    const queue = queues.get(origin) ?? { most, boards: [] };
    queue.boards.push(board);
    queues.set(origin, queue);
  }
  const hosts = [...queues.values()];
  const count = Math.max(
    Math.ceil(boards.length / AT_ONCE),
    ...hosts.map(({ most, boards: queue }) => Math.ceil(queue.length / most)),
  );
  return Array.from({ length: Math.max(count, 0) }, (_, window) =>
    hosts.flatMap(({ boards: queue }) =>
      queue.slice(
        Math.floor((queue.length * window) / count),
        Math.floor((queue.length * (window + 1)) / count),
      ),
    ),
  ).filter((window) => window.length > 0);
}
