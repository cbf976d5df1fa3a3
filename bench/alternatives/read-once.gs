/** Reads the tab once, then writes row after row: the advice "read outside the loop", half followed. */
function upsert(tab, headings, records) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  const rowOf = new Map();
  sheet
    .getDataRange()
    .getValues()
    .forEach((row, place) => rowOf.set(String(row[0]), place + 1));
  for (const record of records) {
    const row = rowOf.get(record[0]);
    if (row === undefined) sheet.appendRow(record);
    else sheet.getRange(row, 1, 1, headings.length).setValues([record]);
  }
}
