/** Reads the whole tab again for each record, then writes that record's row: how most first scripts look. */
function upsert(tab, headings, records) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  for (const record of records) {
    const values = sheet.getDataRange().getValues();
    const place = values.findIndex((row) => String(row[0]) === record[0]);
    if (place < 0) sheet.appendRow(record);
    else sheet.getRange(place + 1, 1, 1, headings.length).setValues([record]);
  }
}
