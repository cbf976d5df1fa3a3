/** Every text of the menu, its messages, the cards and the help page in English. The sidebar's are in sidebar/words/en.ts. */
import { WEEKDAYS_EN } from '../../core/weekday-words';
import { count, counted, type Noun } from '../../core/words';

const ROW: Noun = { one: 'row', many: 'rows' };

export const EN = {
  menu: {
    name: 'Jobsheet',
    open: 'Open Jobsheet',
    syncNow: 'Sync now',
    toDo: 'Do today',
    showNew: 'Show what’s new in this tab',
    markSeen: 'Mark this tab as seen',
    addSteps: 'Add ‘Next step’ and ‘Due’',
    syncTab: 'Sync this tab',
    syncAll: 'Sync all tabs',
    bringBack: 'Bring back deleted rows',
    sendHeld: 'Send the edits that wait',
    undoHeld: 'Undo the edits that wait',
    dashboard: 'Dashboard',
    selected: 'Selected rows',
    // Each says which rows it is for: the menu is the same in every tab.
    details: 'Get details of jobs',
    watch: 'Watch a company',
    watchBoards: 'Watch its own careers page',
    track: 'Track jobs as applications',
    score: 'Score applications',
    deleteFrom: (service: string) => `Delete applications from ${service}…`,
    status: (status: string) => `My status: ${status}`,
    updatesOn: 'Turn on automatic updates',
    updatesOff: 'Turn off automatic updates',
    help: 'Help',
  },

  toasts: {
    failed: 'Jobsheet: that didn’t work',
    openJobsheet: 'Choose Jobsheet → Open Jobsheet.',
    reading: 'Reading…',
    syncing: 'Syncing…',
    tracking: 'Adding to your applications…',
    scoring: 'Scoring…',
    spend: (asked: string) => `${asked} Sync?`,
    notSpent: 'Not synced. You spent nothing.',
    nothingDeleted: (tab: string) => `You haven’t deleted any rows in ‘${tab}’.`,
    broughtBack: (rows: number, tab: string) =>
      `${counted(rows, ROW)} will be back in ‘${tab}’ after the next sync. Choose Jobsheet → Sync this tab.`,
    updatesOff: 'Automatic updates are off. You can still sync by hand.',
    yoursOff: (others: string) => `Your automatic updates are off. ${others}`,
    nothingWaits: (tab: string) => `No edits wait in ‘${tab}’.`,
    nothingSent: 'Nothing was sent or changed.',
    marked: (rows: number, status: string) => `${counted(rows, ROW)} set to ‘${status}’.`,
    stepsAdded: (tab: string) =>
      `Added ‘Next step’ and ‘Due’ to ‘${tab}’. They’re yours: no sync touches them.`,
    nothingNew: (tab: string) => `Nothing new in ‘${tab}’.`,
    newSelected: (rows: number) => `${counted(rows, { one: 'new row', many: 'new rows' })} selected.`,
    seen: (rows: number) => `${counted(rows, ROW)} marked as seen.`,
    selectJobs: 'Select the rows of your jobs first.',
    notSynced: (tab: string) =>
      `‘${tab}’ isn’t a Jobsheet tab. Go to one that is, or choose Jobsheet → Open Jobsheet to add one.`,
    notJobs: (tab: string) => `‘${tab}’ has no jobs. Go to a tab of jobs and select the ones to track.`,
    tracked: (rows: number, tab: string) => `Added ${count(rows)} to ‘${tab}’.`,
    notTracked: 'Nothing was added.',
    trackedBefore: (rows: number) => `${counted(rows, ROW)} ${rows === 1 ? 'is' : 'are'} tracked already.`,
    unclear: (rows: number) =>
      `${counted(rows, ROW)} left out: you have an application without a URL for the same company and title. Add its URL and try again.`,
    watching: (company: string) => `You’re now watching ${company}.`,
    watched: (company: string, tab: string) => `You already watch ${company}, in ‘${tab}’.`,
    company: (id: string) => `Company ${id}`,
    selectCompany: (tabs: string) => `Select the row of a company first, in a tab such as ${tabs}.`,
    or: ' or ',
    boardsWatched: 'You already watch these companies on their own job boards.',
    noBoards: 'None of these links leads to a job board Jobsheet can read.',
    nothingChanged: 'Nothing was changed.',
    selectLinks: (tabs: string) => `Select rows with links to jobs first, in a tab such as ${tabs}.`,
    andMore: (more: number) => `… and ${count(more)} more`,
    watchBoards: (companies: number, records: number, noun: Noun) =>
      `Watch ${companies === 1 ? 'this company' : `these ${count(companies)} companies`} with ${counted(records, noun)}?`,
    dashboard: (tab: string) => `‘${tab}’ is up to date.`,
    newColumns: (tab: string, columns: string) => `Added to ‘${tab}’ for its formulas: ${columns}.`,
    deletedColumns: (tab: string, columns: string) =>
      `You deleted ${columns} in ‘${tab}’, so what needs it is left out.`,
  },

  /** The summary of a run in this language; undefined where the run's own summary is in it. */
  summary: undefined as ((run: SummaryFacts) => string) | undefined,

  card: {
    all: ({ many }: Noun) => `All ${many}`,
    more: (named: string, more: number) => `${named} and ${more} more`,
    text: (value: string) => `“${value}”`,
    companyNumber: (label: string, id: string) => `${label} #${id}`,
    manual: 'Manual',
    everyHour: 'Every hour',
    everyHours: (hours: number) => `Every ${hours} hours`,
    everyDay: (time: string) => `Every day at ${time}`,
    everyWeek: (day: string, time: string) => `Every ${day} at ${time}`,
    days: WEEKDAYS_EN,
  },

  updates: {
    tab: (name: string) => `‘${name}’`,
    and: (first: string, last: string) => `${first} and ${last}`,
    more: (tabs: number) => `${tabs} more`,
    on: (names: string, isOne: boolean, isEveryHour: boolean) =>
      `${names} now ${isOne ? 'updates' : 'update'} ${isEveryHour ? 'every hour' : 'on schedule'}, even when the spreadsheet is closed.`,
    noneScheduled:
      'Automatic updates are on, but every tab is set to Manual. Choose Jobsheet → Open Jobsheet and edit a tab to give it a schedule.',
    paid: (names: string, isOne: boolean) =>
      `${names} ${isOne ? 'costs' : 'cost'} money, so you schedule ${isOne ? 'it' : 'them'} yourself: open Jobsheet and choose Edit.`,
    none: 'Automatic updates are off. Turn them on to keep your tabs up to date.',
    several: 'Automatic updates are on more than once. Turn them on again to fix that.',
    noTime: 'You’ve used up the time Google gives you each day. Automatic updates continue tomorrow.',
    othersOn: 'Someone else turned on automatic updates here. They run with their keys, not yours.',
    othersLost: 'Someone else’s automatic updates have stopped. Turn them on yourself to use your keys.',
    gone: 'Google dropped the automatic updates. Turn them on again.',
    silent: 'Automatic updates haven’t run for over two hours. Turn them on again.',
    noPermission:
      'Google needs your permission again. Turn on automatic updates and allow what Google asks for.',
    ok: 'Automatic updates are on. They run with your keys.',
  },

  help: {
    title: 'Jobsheet help',
    lines: [
      '<b>Open Jobsheet</b> shows your tabs, your keys and what ran last.',
      '<b>Sync now</b> brings new jobs. Your notes, colors, formulas and sorting stay.',
      'Rows and columns that you delete stay deleted. <b>Bring back deleted rows</b> undoes it.',
      '<b>Turn on automatic updates</b> keeps your tabs up to date while the spreadsheet is closed.',
      'Every run is a line in the tab ‘Sync log’.',
    ] as readonly string[],
  },

  /** Texts of the services in this language, by the English ones: labels, choices, nouns. */
  texts: {} as Readonly<Record<string, string>>,
};

/** The numbers that a summary tells. */
export interface SummaryFacts {
  readonly tab: string;
  readonly fetched: number;
  readonly added: number;
  readonly changed: number;
  readonly closed: number;
  readonly sent: { readonly created: number; readonly changed: number; readonly refused: number } | null;
  readonly ending: string;
}

/** Every language has every text. */
export type Words = typeof EN;
