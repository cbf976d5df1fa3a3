/** Classifies a call to a Google service by its name. */

/** The objects of a spreadsheet: every call on one of them is a spreadsheet call, `getRange` too. */
const SPREADSHEET =
  /^(SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|DeveloperMetadata\w*|RichTextValue|TextFinder|Filter)\./;
/** Asks Google for cells, for how far they reach, or for metadata. */
const READ =
  /\.(get(Display|Sheet)?Values?|getFormulas?(R1C1)?|getNotes?|getNumberFormats?|getRichTextValues?|getLastRow|getLastColumn|getDataRange|getDeveloperMetadata|find(All|Next)?)$/;
/** Changes the sheet in any way: contents, looks, structure, metadata. */
const WRITE =
  /\.(set\w+|clear\w*|append\w+|insert\w+|delete\w+|move\w+|copy\w+|add\w+|remove\w*|sort|hide\w*|show\w*|merge\w*)$/;
/** They look like the above, but touch a local object or the person's selection only. */
const LOCAL = new Set([
  'DeveloperMetadata.getValue',
  'Spreadsheet.setActiveSheet',
  'Spreadsheet.setActiveRange',
  'Sheet.activate',
]);

/** Text with a link is put together in the script, before a call on a range takes it to Google: no call of its own. */
const BUILT = /^(SpreadsheetApp\.newRichTextValue|RichTextValueBuilder\.\w+)$/;

type CallKind = 'read' | 'write' | 'flush' | 'local';

export function isSpreadsheetCall(name: string): boolean {
  return SPREADSHEET.test(name) && !isBuilt(name);
}

export function isBuilt(name: string): boolean {
  return BUILT.test(name);
}

/** Of a spreadsheet call. All but the local ones must reach Google's servers: they are its round trips. */
export function kindOf(name: string): CallKind {
  if (name === 'SpreadsheetApp.flush') return 'flush';
  if (LOCAL.has(name)) return 'local';
  if (READ.test(name)) return 'read';
  return WRITE.test(name) ? 'write' : 'local';
}
