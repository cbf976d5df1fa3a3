/** The menu: built before the person has authorised anything, so it touches no store and no network. */

/** Simple trigger of Sheets. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('Jobsheet')
    .addItem('Open Jobsheet', 'openSidebar')
    .addItem('Sync now', 'syncNow')
    .addToUi();
}

/** Sheets calls this instead of onOpen when an add-on is installed into an open document. */
export function onInstall(): void {
  onOpen();
}
