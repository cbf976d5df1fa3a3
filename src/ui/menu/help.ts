/** The page behind ‘Help’, with the first things to know. */

const WIDTH = 360;
const HEIGHT = 320;

const PAGE = `<!DOCTYPE html>
<html lang="en"><head><style>
body { font: 14px/20px Roboto, Arial, sans-serif; color: #1f1f1f; margin: 0 16px; }
</style></head><body>
<ul>
<li><b>Open Jobsheet</b> shows your syncs, your key and what ran last.</li>
<li><b>Sync now</b> brings new postings. Your notes, colours, formulas and sorting stay.</li>
<li>A row or column that you delete stays away. <b>Bring back deleted rows</b> undoes it.</li>
<li><b>Turn on hourly sync</b> keeps your tabs up to date while the spreadsheet is closed.</li>
<li>Every run is a line in the tab ‘Sync log’.</li>
</ul>
</body></html>`;

export function showHelp(): void {
  const page = HtmlService.createHtmlOutput(PAGE).setWidth(WIDTH).setHeight(HEIGHT);
  SpreadsheetApp.getUi().showModalDialog(page, 'Jobsheet help');
}
