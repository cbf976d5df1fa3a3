/**
 * Reads everything, changes it in memory and writes everything back: few calls, but every formula in the tab
 * becomes a value, and what a person types meanwhile is lost.
 */
function upsert(tab, headings, records) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  const values = sheet.getDataRange().getValues();
  const placeOf = new Map(values.map((row, place) => [String(row[0]), place]));
  for (const record of records) {
    const place = placeOf.get(record[0]);
    const rest = (values[0] || headings).slice(record.length).map(() => '');
    if (place === undefined) values.push([...record, ...rest]);
    else values[place].splice(0, record.length, ...record);
  }
  const missing = values.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(1, 1, values.length, values[0].length).setValues(values);
}
