/**
 * The cost of service calls on Google's servers, in milliseconds, from published measurements (README.md
 * names them). The absolute values date from 2018; the ratios between them are what matters.
 */

/** A call that only makes or asks a local object, such as `sheet.getRange`. */
export const CALL_COST = 0.3;

/** Fixed part of a call; what depends on cells or bytes is paid inside the service. */
const COSTS: Readonly<Record<string, number>> = {
  commit: 30,
  // One instruction on a block of cells, when it is committed.
  'commit.looks': 5,
  // One chart that is made, changed or removed, when it is committed: judged, as a change of structure and more.
  'commit.chart': 100,
  'Sheet.getLastRow': 30,
  'Sheet.getLastColumn': 30,
  'Sheet.getDataRange': 30,
  'Spreadsheet.getLastRow': 30,
  'Spreadsheet.getLastColumn': 30,
  'Spreadsheet.getDataRange': 30,
  'Range.setNumberFormat': 20,
  // Measured: independent of the number of columns.
  'Sheet.appendRow': 107,
  'Spreadsheet.appendRow': 107,
  // The rest of the spreadsheet's are judged by these, since nobody has published measurements: what changes the
  // structure takes as long as a commit or more, a new sheet as long as a trigger.
  'Spreadsheet.insertSheet': 300,
  'Spreadsheet.duplicateActiveSheet': 400,
  'Spreadsheet.deleteSheet': 150,
  'Sheet.copyTo': 400,
  'Sheet.insertRowsAfter': 50,
  'Sheet.insertRowsBefore': 50,
  'Sheet.insertRowAfter': 50,
  'Sheet.insertRowBefore': 50,
  'Sheet.insertRows': 50,
  'Sheet.insertColumnsAfter': 50,
  'Sheet.insertColumnsBefore': 50,
  'Sheet.insertColumnAfter': 50,
  'Sheet.insertColumnBefore': 50,
  'Sheet.insertColumns': 50,
  'Sheet.deleteRow': 50,
  'Sheet.deleteRows': 50,
  'Sheet.deleteColumn': 50,
  'Sheet.deleteColumns': 50,
  'Sheet.moveRows': 80,
  'Sheet.moveColumns': 80,
  'Sheet.sort': 150,
  'Range.sort': 150,
  'Range.copyTo': 50,
  'Range.moveTo': 50,
  'Range.removeDuplicates': 150,
  'Range.addDeveloperMetadata': 30,
  'Sheet.addDeveloperMetadata': 30,
  'Spreadsheet.addDeveloperMetadata': 30,
  // Judged: all that charts hold is asked for at once, as metadata is.
  'Sheet.getCharts': 100,
  'Range.getDeveloperMetadata': 100,
  'Sheet.getDeveloperMetadata': 100,
  'Spreadsheet.getDeveloperMetadata': 100,
  'DeveloperMetadataFinder.find': 100,
  'DeveloperMetadata.remove': 30,
  'DeveloperMetadata.setValue': 30,
  'Properties.getProperty': 32,
  'Properties.getProperties': 32,
  'Properties.getKeys': 32,
  'Properties.setProperty': 63,
  'Properties.setProperties': 63,
  'Properties.deleteProperty': 63,
  'Properties.deleteAllProperties': 63,
  'Cache.get': 4,
  'Cache.getAll': 4,
  'Cache.put': 92,
  'Cache.putAll': 92,
  'Cache.remove': 90,
  'Cache.removeAll': 90,
  'Lock.tryLock': 50,
  'Lock.waitLock': 50,
  'Lock.releaseLock': 50,
  // Beside what the server takes; fetchAll waits for the slowest.
  'UrlFetchApp.fetch': 300,
  'UrlFetchApp.fetchAll': 250,
  'ClockTriggerBuilder.create': 300,
  'SpreadsheetTriggerBuilder.create': 300,
  'ScriptApp.deleteTrigger': 300,
  'ScriptApp.getProjectTriggers': 100,
  'ScriptApp.getUserTriggers': 100,
  'MailApp.sendEmail': 300,
};

export function costOf(name: string): number | undefined {
  return COSTS[name];
}

/** A read or write of a block of cells. Writes up to the buffer's size are cheap until they are committed. */
export const CELLS = {
  read: { fixed: 200, perCell: 0.009 },
  bufferedWrite: { fixed: 80, perCell: 0.008, committedPerCell: 0.058, largest: 18_000 },
  /** `setValue` in a loop, without reads between. */
  singleWrite: 1.2,
  /** One cell when nothing has changed since the last read: Apps Script reads ahead (best practices). Judged. */
  singleReadAhead: 2,
  directWrite: { perCell: 0.058 },
} as const;
