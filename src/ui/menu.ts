/**
 * The menu: built before the person has authorised anything, so it touches no store and no network, and is the same in
 * every AuthMode (editor add-on authorisation lifecycle: in NONE not even the properties may be read).
 */

/**
 * Simple trigger of Sheets. A menu of its own: in a script that is bound to a spreadsheet `createAddonMenu` would hide it
 * under Extensions, by the name of the script project (Ui.createAddonMenu).
 */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('Jobsheet')
    .addItem('Open Jobsheet', 'openSidebar')
    .addItem('Sync now', 'syncNow')
    .addSeparator()
    .addItem('Sync this tab', 'syncThisTab')
    .addItem('Sync everything', 'syncEverything')
    .addItem('Bring back deleted rows of this tab', 'bringBackThisTab')
    .addSeparator()
    .addItem('Turn on hourly sync', 'turnOnHourlySync')
    .addItem('Turn off hourly sync', 'turnOffHourlySync')
    .addSeparator()
    .addItem('Help', 'showHelp')
    .addToUi();
}

/** Sheets calls this instead of onOpen when an add-on is installed into an open document. */
export function onInstall(): void {
  onOpen();
}
