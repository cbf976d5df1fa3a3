/** What people write themselves: each board in turn, then the whole tab anew. Notes beside the rows lose their postings. */
function rewriteBoards(tab, urls) {
  const rows = [];
  for (const url of urls) {
    const body = JSON.parse(UrlFetchApp.fetch(url).getContentText());
    const openings = Array.isArray(body) ? body : body.jobs;
    for (const one of openings) {
      rows.push([one.id, one.title || one.text, one.absolute_url || one.hostedUrl || one.jobUrl]);
    }
  }
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(tab) || spreadsheet.insertSheet(tab);
  sheet.clearContents();
  sheet.getRange(1, 1, 1, 3).setValues([['ID', 'Title', 'URL']]);
  if (rows.length + 1 > sheet.getMaxRows()) sheet.insertRowsAfter(1, rows.length + 1 - sheet.getMaxRows());
  sheet.getRange(2, 1, rows.length, 3).setValues(rows);
  return rows.length;
}
