/**
 * The service's own short script, made a loop over all pages: a request for each page, the id column read, unknown
 * rows appended with one call. What is known already is left as it is, changed or not.
 */
function addUnknown(tab, headings, address, key) {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(tab) || spreadsheet.insertSheet(tab);
  if (sheet.getLastRow() === 0) sheet.appendRow(headings);
  let offset = 0;
  for (let more = true; more; ) {
    const response = UrlFetchApp.fetch(`${address}&limit=50&offset=${offset}`, {
      headers: { Authorization: `Bearer ${key}` },
    });
    const page = JSON.parse(response.getContentText());
    const lastRow = sheet.getLastRow();
    const ids = sheet.getRange(1, 1, lastRow, 1).getValues();
    const known = new Set(ids.map(([id]) => String(id)));
    const rows = page.jobs.filter(({ id }) => !known.has(String(id))).map(rowOfJob);
    if (rows.length > 0) {
      const missing = lastRow + rows.length - sheet.getMaxRows();
      if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
      sheet.getRange(lastRow + 1, 1, rows.length, headings.length).setValues(rows);
    }
    offset += page.jobs.length;
    more = page.hasMore;
  }
}

function rowOfJob(job) {
  const company = job.company || {};
  return [
    job.id,
    job.title,
    job.companyName || company.name || '',
    job.companyDomain || company.domain || '',
    job.location || '',
    job.jobFunction || '',
    job.jobUrl || '',
    job.postedAt ? new Date(job.postedAt) : '',
    job.isActive !== false,
    '',
    job.region || '',
    job.seniorityLevel || '',
  ];
}
