/**
 * The menu. It is built before the person has authorised anything, so it touches neither store nor network and has the same
 * items in every AuthMode (editor add-on authorisation lifecycle: in NONE not even properties may be read).
 */

import { isAddOn, type OpenEvent } from '../../schedule/add-on';

/**
 * Simple trigger of Sheets. A published add-on must use `createAddonMenu` (Google: Custom menus for Editor add-ons). A script
 * that is bound to a spreadsheet may have a menu of its own, which is easier to find than one under Extensions.
 */
export function onOpen(event?: OpenEvent): void {
  const ui = SpreadsheetApp.getUi();
  const menu = isAddOn(event) ? ui.createAddonMenu() : ui.createMenu('Jobsheet');
  menu
    .addItem('Open Jobsheet', 'openSidebar')
    .addItem('Do today', 'openToDoList')
    .addItem('Sync now', 'syncNow')
    .addSeparator()
    .addItem('Sync this tab', 'syncThisTab')
    .addItem('Sync everything', 'syncEverything')
    .addItem('Show what is new in this tab', 'showNewOfThisTab')
    .addItem('Mark this tab as seen', 'markThisTabSeen')
    .addItem('Bring back deleted rows of this tab', 'bringBackThisTab')
    .addItem('Send what waits in this tab', 'sendHeldEdits')
    .addItem('Put the old values of this tab back', 'putValuesBack')
    .addItem('Dashboard', 'updateDashboard')
    .addSubMenu(
      ui
        .createMenu('Selected rows')
        .addItem('Get details', 'detailsForSelectedRows')
        .addItem('Watch this company', 'watchCompany')
        .addItem('Watch on the company’s own board', 'watchBoards')
        .addItem('Track as applications', 'trackSelectedRows')
        .addItem('Score selected applications', 'scoreSelectedRecords')
        .addItem('Delete at the service', 'deleteSelectedRecords')
        .addSeparator()
        .addItem('Add Next step and Due', 'addStepsToThisTab')
        .addItem('My status: To check', 'markToCheck')
        .addItem('My status: Applying', 'markApplying')
        .addItem('My status: Applied', 'markApplied')
        .addItem('My status: Interview', 'markInterview')
        .addItem('My status: Offer', 'markOffer')
        .addItem('My status: Rejected', 'markRejected')
        .addItem('My status: Not interested', 'markNotInterested'),
    )
    .addSeparator()
    .addItem('Turn on hourly sync', 'turnOnHourlySync')
    .addItem('Turn off hourly sync', 'turnOffHourlySync')
    .addSeparator()
    .addItem('Help', 'showHelp')
    .addToUi();
}

/** Simple trigger of Sheets, instead of onOpen, when an add-on is installed into an open document. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
}

export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Jobsheet');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Opens the sidebar at what waits today. */
export function openToDoList(): void {
  const content = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const page = content.replace('<div id="app">', '<div id="app" data-view="to-do">');
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('Jobsheet'));
}
