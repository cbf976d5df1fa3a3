/** Every text of the sidebar in English, screen by screen. What the server says is in src/ui/words/en.ts. */
import { WEEKDAYS_EN } from '../../src/core/weekday-words';
import { count, counted, dollars, type Noun } from '../../src/core/words';

const ROW: Noun = { one: 'row', many: 'rows' };
const DAY: Noun = { one: 'day', many: 'days' };

export const EN = {
  rows: ROW,

  common: {
    opening: 'Opening…',
    oneMoment: 'One moment…',
    cancel: 'Cancel',
    back: 'Back',
    help: 'Help',
    newWindow: ' (opens in a new window)',
    useThisTab: 'Use this tab',
    counting: 'Counting…',
    readingPreferences: (service: string) => `Getting your preferences from ${service}…`,
  },

  fixes: { 'set-key': 'Enter a new key', 'try-again': 'Try again', edit: 'Edit', none: '' },

  google: {
    severalAccounts:
      'Google blocked Jobsheet because you’re signed in to several Google accounts. Open this spreadsheet in a private ' +
      'window, or in a browser profile with only the account it belongs to.',
    permission:
      'Google needs your permission again. Close this sidebar, choose Jobsheet → Open Jobsheet, and allow what it asks for.',
    sixMinutes: 'Google stopped this after 6 minutes. What is in your sheet stays.',
    offline: 'Can’t reach Google. Check that you’re online and try again.',
    silent: 'Google stopped this without a reason. Try again.',
  },

  time: {
    justNow: 'just now',
    minutesAgo: (minutes: number) => `${minutes} min ago`,
    hoursAgo: (hours: number) => `${hours} h ago`,
    yesterday: 'yesterday',
    at: (day: string, time: string) => `${day} ${time}`,
    today: 'today',
    tomorrow: 'tomorrow',
    sinceUnknown: 'No date',
    since: (days: number) => `For ${daysLong(days)}`,
    sinceRange: (median: number, oldest: number) =>
      `Half of them for ${daysLong(median)} or less, the longest for ${daysLong(oldest)}`,
  },

  news: {
    added: (rows: number) => `${count(rows)} new`,
    changed: (rows: number) => `${count(rows)} changed`,
    closed: (rows: number) => `${count(rows)} closed`,
    sent: (rows: number) => `${count(rows)} sent`,
    refused: (rows: number) => `${count(rows)} not accepted`,
    waiting: (rows: number) => `${counted(rows, ROW)} waiting for your answer`,
    nothing: 'nothing new',
  },

  money: {
    most: (records: number, noun: Noun, most: number) =>
      `Up to ${counted(records, noun)}, ${dollars(most)} per run.`,
    spent: (month: number) => `${dollars(month)} spent this month`,
    creditsLeft: (credits: number) => `${count(credits)} credits left`,
    question: (records: number, noun: Noun, most: number, month: number) =>
      `Get up to ${counted(records, noun)} for at most ${dollars(most)}? You’ve spent ${dollars(month)} this month.`,
    questionForAll: (most: number, month: number) =>
      `Spend up to ${dollars(most)}? You’ve spent ${dollars(month)} this month.`,
    yes: (most: number) => `Spend up to ${dollars(most)}`,
    withMost: (caption: string, most: number) => `${caption} (up to ${dollars(most)})`,
    limits: (records: number, noun: Noun, most: number) =>
      `Each run gets up to ${counted(records, noun)} for at most ${dollars(most)}.`,
  },

  welcome: {
    title: 'Welcome to Jobsheet',
    lead: 'Get jobs into this sheet and keep them up to date. Your notes stay yours.',
    connect: 'Connect',
    keysAreYours:
      'Your key is stored in your Google account. Nobody else who opens this sheet can see or use it.',
    others: 'Or start with',
  },

  filters: {
    title: 'What are you looking for?',
    changeLater: 'You can change this anytime.',
    fromPreferences: (service: string) => `From your ${service} preferences. You can change this anytime.`,
    add: (records: number, noun: Noun) => `Add ${counted(records, noun)} to my sheet`,
    addUpTo: (records: number, noun: Noun) => `Add up to ${counted(records, noun)} to my sheet`,
    addAll: 'Add to my sheet',
    match: (records: number, noun: Noun) =>
      `${counted(records, noun)} ${records === 1 ? 'matches' : 'match'}`,
    someMatch: (records: number, all: number, noun: Noun) =>
      `${count(records)} of ${counted(all, noun)} match`,
    upTo: (records: number, noun: Noun) => `Up to ${counted(records, noun)}, minus what you leave out`,
    noMatch: ({ many }: Noun) => `No ${many} match yet. Try fewer filters.`,
    any: 'Any',
    all: 'All',
    none: 'None',
    allOf: (label: string) => `All: ${label}`,
    noneOf: (label: string) => `None: ${label}`,
    chooseOne: (label: string) => `Choose at least one under ‘${label}’.`,
    chosen: (label: string) => `${label}: chosen`,
    remove: (label: string) => `Remove ${label}`,
    add1: (value: string) => `Add ‘${value}’`,
    typeToAdd: 'Type to add one.',
    notFound: 'Nothing found.',
    addLinks: 'Add',
    moreRefused: (links: number) => `${count(links)} more links don’t work.`,
    anyCompany: 'Any company',
    companyNumber: (label: string, id: number | string) => `${label} #${id}`,
    typeMore: (letters: number) => `Type at least ${letters} letters.`,
    searching: 'Searching…',
    noCompany: 'No company found.',
  },

  filling: {
    title: (tab: string) => `Filling ‘${tab}’`,
    hint: 'Rows appear in the sheet as they come in. You can keep working.',
    skip: 'Skip for now',
  },

  filled: {
    title: 'Your tab is ready',
    rows: (records: number, noun: Noun, tab: string) =>
      `${counted(records, noun)} ${records === 1 ? 'is' : 'are'} in ‘${tab}’.`,
    none: ({ many }: Noun) => `No ${many} match yet. Try fewer filters.`,
    yours: 'Add your own columns and notes anywhere. Jobsheet won’t touch them.',
    changeFilters: 'Change the filters',
    keepUpToDate: 'Keep it up to date every hour',
    isKept: (tab: string) => `‘${tab}’ now updates every hour, even when the sheet is closed.`,
    notNow: 'Not now',
  },

  home: {
    title: 'Your tabs',
    add: 'New',
    addName: 'New tab',
    more: 'More',
    activity: 'Activity',
    keys: 'Keys',
    updatesOff: 'Turn off automatic updates',
    updatesOn: 'Turn on automatic updates',
    areOn: 'Automatic updates are on again.',
    areOff: 'Automatic updates are off. You can still sync here.',
    syncAll: 'Sync all',
    noKey: (service: string) => `You haven’t added your ${service} key. Everyone syncs with their own.`,
    addKey: 'Add your key',
    empty: 'No tabs yet. Choose New to add one.',
  },

  card: {
    actions: (tab: string) => `Actions for ‘${tab}’`,
    sync: 'Sync now',
    goOn: 'Continue',
    edit: 'Edit',
    duplicate: 'Duplicate',
    openTab: 'Open tab',
    bringBack: 'Bring back deleted rows',
    broughtBack: (rows: number, tab: string) =>
      rows === 0
        ? `You haven’t deleted any rows in ‘${tab}’.`
        : `${counted(rows, ROW)} will be back in ‘${tab}’ after the next sync.`,
    stop: 'Stop updating…',
    stopQuestion: (tab: string) => `Stop updating ‘${tab}’? The tab and everything in it stay.`,
    stopYes: 'Stop updating',
    stopped: (tab: string) => `Jobsheet no longer updates ‘${tab}’. Your rows are still there.`,
    approve: 'Approve',
    approveName: (tab: string) => `Approve the cost of ‘${tab}’`,
    approved: (tab: string) => `You approved what ‘${tab}’ may cost.`,
    waits: 'Nothing runs until you approve.',
    next: (schedule: string, when: string) => `${schedule} · next ${when}`,
    neverRan: 'Not synced yet',
    lastTried: (time: string) => `Last tried ${time}`,
    ended: (ending: string, time: string) =>
      ending === 'finished'
        ? time
        : ending === 'cancelled'
          ? `Stopped ${time}`
          : ending === 'at-limit'
            ? `Stopped at your limit ${time}`
            : `Paused ${time}`,
    since: (when: string) => `since ${when}`,
    show: 'Show',
    showNew: (tab: string) => `Show what is new in ‘${tab}’`,
    seen: 'Seen',
    markSeen: (tab: string) => `Mark ‘${tab}’ as seen: Seen`,
    showThem: 'Show them',
    showThemIn: (tab: string) => `Show them in ‘${tab}’`,
  },

  running: {
    bar: (tab: string) => `Updating ‘${tab}’`,
    starting: 'Starting…',
    waiting: 'Waiting for the others…',
    read: (records: number) => `Read ${count(records)}`,
    readOf: (records: number, total: number) => `Read ${count(records)} of ${count(total)}`,
    goingOn: 'Google pauses every run after 6 minutes. Continuing…',
    stopping: 'Stopping…',
    cancel: (tab: string) => `Cancel ‘${tab}’`,
  },

  edit: {
    chooseTitle: 'Add a tab',
    chooseLead: 'What do you want to add?',
    needsKey: 'needs a key',
    title: 'Edit',
    titleOf: (tab: string) => `Edit ‘${tab}’`,
    titleNew: (stream: string) => `New: ${stream}`,
    leave: 'Leave without saving?',
    leaveYes: 'Leave',
    saved: (tab: string) => `Saved ‘${tab}’.`,
    saveAndSync: 'Save and sync',
    save: 'Save',
    filters: 'Filters',
    leaveOut: 'Leave out',
    leaveOutHint: (service: string) =>
      `${service} can’t filter by these, so Jobsheet does. Rows already in your sheet stay.`,
    leaveOutCount: (conditions: number) => (conditions === 0 ? 'Nothing' : `${conditions} set`),
    usePreferences: (service: string) => `Use my ${service} preferences`,
    everything: ({ many }: Noun, service: string) => `All ${many} in ${service}.`,
    columns: 'Columns',
    columnCount: (columns: number) => `${count(columns)} chosen`,
    tabAndSchedule: 'Tab and schedule',
    tab: 'Tab name',
    tabHint: 'A new name makes a new tab. Your own columns stay as they are.',
    tabMissing: 'Enter a name for the tab.',
    tabTooLong: (most: number) => `A tab name can have at most ${most} characters.`,
    tabTaken: (tab: string) => `‘${tab}’ is already in use. Choose another name.`,
    mostRows: ({ many }: Noun) => `Maximum ${many} per run`,
    mostPerRun: 'Maximum dollars per run',
    mostPerMonth: 'Maximum dollars per month',
    monthHint: (service: string, limits: string) =>
      `The month counts everything you pay ${service}, in all your sheets. ${limits}`,
    winner: (service: string) => `If you and ${service} both changed a cell`,
    winners: (service: string) => ({
      newer: 'Keep the newer value',
      sheet: 'Keep the sheet’s value',
      service: `Keep ${service}’s value`,
    }),
    winnerHint: 'The other value goes into a note on the cell.',
    columnsHint: 'Drag a column, or press ↑ or ↓. You can also move and rename columns in the sheet.',
    columnsInOrder: 'Columns in order',
    columnMoved: (heading: string, place: number, all: number) =>
      `${heading} is now column ${place} of ${all}.`,
    moveUp: (heading: string) => `Move ${heading} up`,
    moveDown: (heading: string) => `Move ${heading} down`,
    presets: 'Start with',
    presetCosts: ({ one }: Noun) => `Some of these take one extra request per ${one}.`,
    addColumn: 'Add a column',
    searchColumns: 'Search columns',
    noColumn: 'No column found.',
    newFor: 'Highlight new rows',
    newForChoices: {
      '1': 'For a day',
      '3': 'For 3 days',
      '7': 'For a week',
      seen: 'Until I mark them as seen',
    },
    columnCosts: ({ one }: Noun) => `Takes one extra request per ${one}.`,
  },

  schedule: {
    label: 'Update',
    kinds: {
      off: 'Manual',
      hour: 'Every hour',
      hours: 'Every few hours',
      day: 'Every day',
      week: 'Every week',
    },
    hint: 'Runs even when the sheet is closed.',
    howOften: 'How often',
    everyHours: (hours: number) => `Every ${hours} hours`,
    day: 'Day',
    days: WEEKDAYS_EN,
    hour: 'Time',
    zone: (city: string) => `Times are in ${city} time.`,
  },

  keys: {
    title: 'Keys',
    areYours: 'Keys are stored in your Google account. Nobody else who opens this sheet can see or use them.',
    label: (service: string) => `${service} API key`,
    findIt: (place: string) => `Find it in ${place}.`,
    connect: 'Connect',
    replace: 'Replace',
    test: 'Test',
    remove: 'Remove',
    signOut: 'Sign out',
    testName: (service: string) => `Test ${service}`,
    replaceName: (service: string) => `Replace the ${service} key`,
    signInAgainName: (service: string) => `Replace the ${service} sign-in`,
    removeName: (service: string) => `Remove the ${service} key`,
    signOutName: (service: string) => `Sign out of ${service}`,
    connected: 'Connected',
    connectedTo: (address: string) => `Connected to ${address}`,
    endsIn: (end: string) => `Key ending in …${end}`,
    removeQuestion: (service: string) =>
      `Remove this key? Your ${service} tabs stop updating until you add another.`,
    removed: 'Key removed.',
    signOutQuestion: (service: string) =>
      `Sign out? Your ${service} tabs stop updating until you sign in again.`,
    signedOut: 'Signed out.',
    works: (who: string, service: string) => (who === '' ? `Connected to ${service}` : `Connected as ${who}`),
    plan: (plan: string) => `${plan} plan`,
    requestsLeft: (requests: number) => `${count(requests)} requests left this hour`,
  },

  signIn: {
    address: (service: string) => `Address of your ${service}`,
    how: 'Connect with',
    ways: { 'sign-in': 'Sign in', new: 'New account', token: 'Token' },
    email: 'Email',
    password: 'Password',
    passwordHint: 'We don’t store your password, only a sign-in session.',
    token: 'Token',
    tokenHint: (place: string) => `From ${place}.`,
    createAccount: 'Create account',
  },

  myStatus: {
    title: 'My status',
    intro: (tab: string) => `Track where you stand with each row of ‘${tab}’: To check, Applying, Applied…`,
    add: 'Add ‘My status’',
    added: (tab: string) =>
      `Added ‘My status’ and its date to ‘${tab}’. Both columns are yours: no sync touches them.`,
    hint: 'Set it in the ‘My status’ column, or select rows and choose Jobsheet → Selected rows.',
    addSteps: 'Add ‘Next step’ and ‘Due’',
    stepsAdded: (tab: string) => `Added ‘Next step’ and ‘Due’ to ‘${tab}’. Do today lists what is due.`,
    none: 'No row has a status yet.',
    open: (tab: string) => `Open ‘${tab}’`,
  },

  toDo: {
    title: 'Do today',
    reading: 'Looking through your tabs…',
    nothing: 'Nothing to do today. Set ‘My status’ for a job, or a day in ‘Due’, and you’ll see it here.',
    groups: { due: 'Due', interview: 'Interviews this week', quiet: 'No news for a while' },
    more: (rows: number) => `${count(rows)} more are waiting. These come first.`,
    remind: 'Remind me',
    remindHint: 'After how many days without news a job shows up here. Leave empty for never.',
    watched: (statuses: number) =>
      statuses === 0 ? 'Off' : counted(statuses, { one: 'status', many: 'statuses' }),
    due: (daysLate: number) => (daysLate === 0 ? 'Due today' : `${counted(daysLate, DAY)} overdue`),
    interview: (inDays: number) =>
      `Interview ${inDays === 0 ? 'today' : inDays === 1 ? 'tomorrow' : `in ${inDays} days`}`,
    quiet: (status: string, daysLate: number) =>
      daysLate === 0
        ? `${status}: time to follow up`
        : `${status}: follow up, ${counted(daysLate, DAY)} late`,
    waiting: (things: number) => `${counted(things, { one: 'thing', many: 'things' })} to do today`,
  },

  activity: {
    title: 'Activity',
    reading: 'Loading…',
    none: 'Nothing has run yet.',
    wholeLog: 'Open the full log',
    endings: {
      cancelled: 'You stopped it',
      'out-of-time': 'Paused by Google’s 6-minute limit',
      'at-limit': 'Stopped at your limit',
      failed: 'Failed',
    } as Readonly<Record<string, string>>,
    startedBy: (who: string): string => (who === 'you' ? 'started by you' : 'on schedule'),
    read: (records: number) => `${count(records)} read`,
    seconds: (seconds: number) => `${seconds} s`,
  },
};

/** Every language has every text. */
export type Words = typeof EN;

function daysLong(days: number): string {
  if (days === 0) return 'less than a day';
  return days === 1 ? 'one day' : `${count(days)} days`;
}
