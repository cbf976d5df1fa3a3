/** A board: where an employer publishes its openings. It is kept in filters and in the ids of rows, as text. Pure. */

/** The systems that employers hire with, as the ids of rows name them. */
export const SYSTEM_IDS = [
  'greenhouse',
  'lever',
  'lever-eu',
  'ashby',
  'workable',
  'smartrecruiters',
] as const;
export type SystemId = (typeof SYSTEM_IDS)[number];

export interface Board {
  readonly system: SystemId;
  /** The employer's name in the addresses of the system: "doordashusa". */
  readonly token: string;
}

/** A board with the name of the employer. */
export interface NamedBoard extends Board {
  readonly name: string;
}

/** Returns the text that stands for a board: "ashby:The%20Company". It holds no space. */
export function boardKey({ system, token }: Board): string {
  return `${system}:${encodeURIComponent(token)}`;
}

/** Returns the board whose text it is; undefined for any other text. */
export function boardOf(key: string): Board | undefined {
  const [, system, token = ''] = /^([a-z-]+):([^:\s]+)$/.exec(key) ?? [];
  const id = SYSTEM_IDS.find((one) => one === system);
  try {
    return id && token !== '' ? { system: id, token: decodeURIComponent(token) } : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the value of a filter: the board, a space, and the employer's name. */
export function filterValue(board: NamedBoard): string {
  const name = board.name.replace(/\s+/g, ' ').trim();
  return name === '' ? boardKey(board) : `${boardKey(board)} ${name}`;
}

/** Returns the board of a filter's value; undefined when it names none. */
export function boardInFilter(value: string): NamedBoard | undefined {
  const [key = '', ...words] = value.trim().split(' ');
  const board = boardOf(key);
  return board && { ...board, name: words.join(' ').trim() || nameFrom(board.token) };
}

/** Returns a name for an employer of which only its token is known: "gecko-robotics" → "Gecko Robotics". */
export function nameFrom(token: string): string {
  if (/[A-Z ]/.test(token)) return token;
  return token.replace(/[-_.]+/g, ' ').replace(/(^| )([a-z])/g, (letters) => letters.toUpperCase());
}

/** Returns the id of a row. */
export function openingId(board: Board, id: string): string {
  return `${boardKey(board)}:${id}`;
}

export interface OpeningRef {
  readonly board: Board;
  /** The system's own id of the opening. */
  readonly id: string;
}

/** Returns what the id of a row names; undefined for any other text. */
export function openingOf(id: string): OpeningRef | undefined {
  const end = id.lastIndexOf(':');
  const board = end > 0 ? boardOf(id.slice(0, end)) : undefined;
  const own = id.slice(end + 1);
  return board && /^[\w-]+$/.test(own) ? { board, id: own } : undefined;
}
