/**
 * Lists every name under which Jobsheet stores anything; all other code builds its keys from this list. A name that ends in a
 * dot or an underscore is a prefix, and `parameters` describes the part behind it. It is an enumeration, so that the build puts
 * each name in the places where it is used.
 */

export enum KEY {
  sync = 'sync.',
  runState = 'run.',
  pageToken = 'place.',
  editTimes = 'edited.',
  dashboard = 'dashboard.',
  log = 'log',
  toDo = 'to-do',
  triggerNote = 'trigger.',

  agreement = 'agreed.',
  serviceKey = 'key.',
  serviceAddress = 'address.',
  serviceRenewal = 'renewal.',
  notOffered = 'not-offered.',
  spending = 'spent.',
  triggerOwner = 'token',
  triggerTime = 'trigger.time',

  lockNote = 'lock.note',
  progress = 'progress.',
  cancel = 'cancel.',
  accepted = 'accepted.',
  count = 'count.',
  companies = 'companies.',
  knownParts = 'known.',

  columnTag = 'jobsheet.column',
  statusTag = 'jobsheet.mine',
  ownTab = 'jobsheet.tab.',
  figures = 'Jobsheet_',
  formatRule = 'Jobsheet rule: ',

  logTab = 'Sync log',
  ledgerTab = 'Jobsheet memory',
  heldEdits = 'held.',
  followedStatuses = 'follow.',
  note = 'Jobsheet: ',
}

export type KeyName = keyof typeof KEY;

interface StoredState {
  readonly storage:
    | 'document property'
    | 'user property'
    | 'document cache'
    | 'user cache'
    | 'column metadata'
    | 'tab metadata'
    | 'named range'
    | 'conditional format'
    | 'tab'
    | 'row ledger'
    | 'cell note';
  /** The part behind the prefix. */
  readonly parameters?: string;
  readonly holds: string;
  readonly writtenBy: string;
  /** `sync`: it is removed when the sync is deleted. `cell`: it is part of the person's tab and stays there. */
  readonly belongsTo: 'sync' | 'person' | 'document' | 'cell';
  readonly goes: string;
}

/** The contents under each name. `npm run docs` writes them into docs/architecture.md; no code that runs in a sheet reads them. */
export const STORED_STATE: Readonly<Record<KeyName, StoredState>> = {
  sync: {
    storage: 'document property',
    parameters: '<sync>',
    holds: 'The definition of a sync: stream, filters, fields, tab, limits, schedule.',
    writtenBy: 'Saving a sync; turning hourly sync on; adding columns that a link or a dashboard needs.',
    belongsTo: 'sync',
    goes: 'When the sync is deleted, last of all: a deletion that was killed can be repeated.',
  },
  runState: {
    storage: 'document property',
    parameters: '<sync>',
    holds:
      'The state that each run of a sync hands on to the next: columns, checkpoint, last full sync, last run, held edits, what conditions left out.',
    writtenBy: 'Runs; ‘My status’; an answer to held edits; ‘Bring back deleted rows’.',
    belongsTo: 'sync',
    goes: 'When the sync is deleted.',
  },
  pageToken: {
    storage: 'document property',
    parameters: '<sync>.<fingerprint>.<piece>',
    holds: 'A piece of a page token that is too long to stand in the run state.',
    writtenBy: 'Runs, before the checkpoint that names it.',
    belongsTo: 'sync',
    goes: 'With the checkpoint that names it, or when the sync is deleted.',
  },
  editTimes: {
    storage: 'document property',
    parameters: '<sheet id>',
    holds: 'The time of the person’s last edit in each row of a tab whose edits are sent.',
    writtenBy: 'Runs create it; the simple trigger `onEdit` updates it.',
    belongsTo: 'sync',
    goes: 'When a sync is deleted and no sync fills that tab any more.',
  },
  dashboard: {
    storage: 'document property',
    parameters: '<stream>',
    holds: 'The tab of a dashboard, the sync that it is computed from, and fingerprints of its blocks.',
    writtenBy: 'Making or refreshing the dashboard.',
    belongsTo: 'sync',
    goes: 'When the last sync of its stream is deleted; the tab stays as it is.',
  },
  log: {
    storage: 'document property',
    holds: 'The endings of the last 15 runs in this spreadsheet.',
    writtenBy: 'The end of a run.',
    belongsTo: 'document',
    goes: 'Line by line, as newer runs are added.',
  },
  toDo: {
    storage: 'document property',
    holds:
      'After how many days without news each status is told, and how much waited when somebody last looked.',
    writtenBy: '‘Do today’.',
    belongsTo: 'document',
    goes: 'Never: it is a setting of the spreadsheet.',
  },
  triggerNote: {
    storage: 'document property',
    parameters: '<random name of the person>',
    holds: 'A note that a person has turned hourly sync on here, and the time when it last fired.',
    writtenBy: 'Turning hourly sync on; each hourly run.',
    belongsTo: 'document',
    goes: 'When that person turns hourly sync off.',
  },

  agreement: {
    storage: 'user property',
    parameters: '<sync>.<spreadsheet id>',
    holds: 'The cost of a sync to which this person has agreed.',
    writtenBy: 'Saving, confirming or starting a sync that costs money.',
    belongsTo: 'sync',
    goes: 'When this person deletes the sync. Agreements of other people cannot be reached, and have no effect without the sync.',
  },
  serviceKey: {
    storage: 'user property',
    parameters: '<service>',
    holds: 'The key or session of a service.',
    writtenBy: 'Saving a key; signing in; renewing a session.',
    belongsTo: 'person',
    goes: 'When the key is removed.',
  },
  serviceAddress: {
    storage: 'user property',
    parameters: '<service>',
    holds: 'The address of the person’s own server of a service.',
    writtenBy: 'Signing in.',
    belongsTo: 'person',
    goes: 'Never by itself: it is the default of the next sign-in.',
  },
  serviceRenewal: {
    storage: 'user property',
    parameters: '<service>',
    holds: 'The token that gets the next session.',
    writtenBy: 'Signing in; renewing a session.',
    belongsTo: 'person',
    goes: 'When the key is removed.',
  },
  notOffered: {
    storage: 'user property',
    parameters: '<service>',
    holds: 'The parts of a service that its server does not offer.',
    writtenBy: 'Scoring; refreshing a dashboard.',
    belongsTo: 'person',
    goes: 'When the person signs in anew, tests the key or removes it.',
  },
  spending: {
    storage: 'user property',
    parameters: '<service>.<spreadsheet id>',
    holds: 'Credits paid this month, by this run, and not yet accounted for.',
    writtenBy: 'Each request that costs credits, before and after it.',
    belongsTo: 'person',
    goes: 'Never: without it the limit of the month would start again at zero. A new month overwrites it.',
  },
  triggerOwner: {
    storage: 'user property',
    holds: 'The random name under which this person’s trigger notes are kept in every spreadsheet.',
    writtenBy: 'Turning hourly sync on for the first time.',
    belongsTo: 'person',
    goes: 'Never: other spreadsheets need it.',
  },
  triggerTime: {
    storage: 'user property',
    holds: 'The time for which this person’s triggers have run today.',
    writtenBy: 'Each run that a trigger starts.',
    belongsTo: 'person',
    goes: 'Never: it starts again at zero each day.',
  },

  lockNote: {
    storage: 'document cache',
    holds: 'The sync that holds the document lock, and since when.',
    writtenBy: 'All code that takes the document lock.',
    belongsTo: 'document',
    goes: 'When the lock is released; 400 seconds after an execution that was killed.',
  },
  progress: {
    storage: 'document cache',
    parameters: '<sync>',
    holds: 'The progress of a running sync.',
    writtenBy: 'Runs, at most every two seconds.',
    belongsTo: 'sync',
    goes: 'When the lock is released; after 10 minutes at the latest.',
  },
  cancel: {
    storage: 'document cache',
    parameters: '<sync>',
    holds: 'The person’s wish to stop a running sync.',
    writtenBy: '‘Cancel’ in the sidebar.',
    belongsTo: 'sync',
    goes: 'When the lock is released; after 10 minutes at the latest.',
  },
  accepted: {
    storage: 'document cache',
    parameters: '<changes or name of scores>.<sheet id>',
    holds: 'Records for which a service has accepted a request that it has not carried out yet.',
    writtenBy: 'Sending edits; scoring.',
    belongsTo: 'sync',
    goes: 'When the sync is deleted; after 6 hours at the latest.',
  },
  knownParts: {
    storage: 'document cache',
    parameters: '<sync>',
    holds: 'Names (ETags) of the answers that the rows of the tab are of.',
    writtenBy: 'A run of a list that is made of parts.',
    belongsTo: 'sync',
    goes: 'With the next run; when the sync is deleted; after 6 hours at the latest.',
  },
  count: {
    storage: 'user cache',
    parameters: '<fingerprint of stream and filters>',
    holds: 'The number of records that match the filters of the edit form.',
    writtenBy: 'The edit form.',
    belongsTo: 'person',
    goes: 'After some minutes.',
  },
  companies: {
    storage: 'user cache',
    parameters: '<fingerprint of service and query>',
    holds: 'Companies whose name matches what was typed.',
    writtenBy: 'The company search of the edit form.',
    belongsTo: 'person',
    goes: 'After some minutes.',
  },

  columnTag: {
    storage: 'column metadata',
    holds: 'The column tag: `<sync>:<field>`.',
    writtenBy: 'All code that opens the table of a sync.',
    belongsTo: 'sync',
    goes: 'With its column, or when the sync is deleted.',
  },
  statusTag: {
    storage: 'column metadata',
    holds:
      'Which of the person’s columns are ‘My status’, its date, ‘Next step’ and ‘Due’: `status`, `date`, `step`, `due`.',
    writtenBy: '‘Add My status’, marking rows, and ‘Add Next step and Due’.',
    belongsTo: 'sync',
    goes: 'With its column, or when the last sync of its tab is deleted; the columns themselves stay.',
  },
  ownTab: {
    storage: 'tab metadata',
    parameters: '<log or memory>',
    holds: 'The mark of a tab that is ours, and the places of its columns, heading row and lines.',
    writtenBy: 'Making the log or the row ledger.',
    belongsTo: 'document',
    goes: 'With its tab.',
  },
  figures: {
    storage: 'named range',
    parameters: '<service>_<block>',
    holds: 'The place of a block of figures of a dashboard.',
    writtenBy: 'Making or refreshing the dashboard.',
    belongsTo: 'sync',
    goes: 'When the last sync of its stream is deleted; the cells stay.',
  },
  formatRule: {
    storage: 'conditional format',
    parameters: '<rule>',
    holds: 'That a rule is ours, and which: a comment in its formula.',
    writtenBy: 'Making a column of ours that has colours. A rule that the person deletes is not made again.',
    belongsTo: 'cell',
    goes: 'When the person deletes it.',
  },

  logTab: {
    storage: 'tab',
    holds: 'A line for each run, at most 500 of ours. Known by its tag, never by this name.',
    writtenBy: 'The end of a run.',
    belongsTo: 'document',
    goes: 'When the person deletes it.',
  },
  ledgerTab: {
    storage: 'tab',
    holds: 'The row ledger: id and fingerprint of every row written. Known by its tag, never by this name.',
    writtenBy: 'Runs.',
    belongsTo: 'sync',
    goes: 'Line by line with each sync, and the tab with the last of them.',
  },
  heldEdits: {
    storage: 'row ledger',
    parameters: '<sync>',
    holds: 'The cells whose edits wait for the person’s answer before they are sent.',
    writtenBy: 'Runs that hold edits back.',
    belongsTo: 'sync',
    goes: 'When no edit waits any more, or when the sync is deleted.',
  },
  followedStatuses: {
    storage: 'row ledger',
    parameters: '<sync>',
    holds: 'The status of each application when ‘My status’ beside its posting last said the same.',
    writtenBy: 'Runs that send edits.',
    belongsTo: 'sync',
    goes: 'When the sync is deleted.',
  },
  note: {
    storage: 'cell note',
    holds: 'The reason why a cell was not sent, or the value of the other side where both had changed it.',
    writtenBy: 'Runs that send edits.',
    belongsTo: 'cell',
    goes: 'When the cell is sent; other lines stay until the person clears the note.',
  },
};
