/** Boards from pasted links: which of them they are, and what the person is told before they are kept. */
import type { PastedLinks } from '../../streams/filter';
import { LINKS_TO_BOARDS } from '../links';
import { type Board, boardInFilter, filterValue, nameFrom } from './board';
import { recognise } from './links/recognise';
import { pastedLinks } from './links/web-link';
import { systemOf } from './systems';

/** In one tab. */
export const MOST_BOARDS = 200;

const WORKING = 'Greenhouse, Lever and Ashby';
const KNOWN_OFF = 'Workable and SmartRecruiters are not read yet';

export const BOARD_LINKS: PastedLinks = {
  most: MOST_BOARDS,
  placeholder: 'https://jobs.lever.co/acme',
  from: LINKS_TO_BOARDS,
  read: (text) => {
    const words = pastedLinks(text);
    if (words.length === 0) return [{ link: text.trim().slice(0, 100), refused: 'This is no link.' }];
    return words.map((link) => candidateIn(link));
  },
  look: (value, link) => {
    const { board, system, posting } = meantBy(value, link);
    return [
      system.list(board, { inFull: false }, 0),
      ...(system.named ? [system.named.request(board)] : []),
      ...(posting !== undefined && system.one ? [system.one.request(board, posting)] : []),
    ];
  },
  found: (value, link, [list, ...more]) => {
    const { board, system, posting } = meantBy(value, link);
    const { openings } = system.read(list, board, 0);
    const told = system.named?.read(more[0]) ?? openings.find(({ company }) => company !== '')?.company;
    // On an employer's own site the board is a guess, which the opening proves.
    if (posting !== undefined && system.one?.read(more[more.length - 1], board) === undefined)
      return undefined;
    const named = { ...board, name: told?.trim() || board.name };
    return { value: filterValue(named), name: named.name, detail: system.name, records: openings.length };
  },
};

/** @param link Where it is the address of an employer's own site, it names an opening. */
function meantBy(value: string, link: string) {
  const board = boardInFilter(value);
  const system = board && systemOf(board.system);
  if (!system) throw new Error(`${value} is no board.`);
  const found = recognise(link);
  return { board, system, posting: found.kind === 'guess' ? found.posting : undefined };
}

function candidateIn(link: string): ReturnType<PastedLinks['read']>[number] {
  const found = recognise(link);
  switch (found.kind) {
    case 'board':
      return ofBoards(link, [found.board]);
    case 'guess':
      return ofBoards(link, found.boards);
    case 'no-board':
      return {
        link,
        refused: 'This link does not say which company it belongs to. Paste the link of its careers page.',
      };
    case 'unknown-host':
      return {
        link,
        refused: `${found.host} is not a job board that Jobsheet can read. Links to ${WORKING} work.`,
      };
    case 'no-link':
      return { link, refused: 'This is no link.' };
  }
}

function ofBoards(link: string, boards: readonly Board[]): ReturnType<PastedLinks['read']>[number] {
  const readable = boards.filter(({ system }) => systemOf(system) !== undefined);
  if (readable.length === 0) return { link, refused: `${KNOWN_OFF}. Links to ${WORKING} work.` };
  return { link, values: readable.map((board) => filterValue({ ...board, name: nameFrom(board.token) })) };
}
