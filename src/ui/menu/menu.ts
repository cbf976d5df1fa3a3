/**
 * The menu. It is built before the person has authorised anything, so it touches neither store nor network and has the same
 * items in every AuthMode (editor add-on authorisation lifecycle: in NONE not even properties may be read; the person's
 * locale may).
 */

import { isAddOn, type OpenEvent } from '../../schedule/add-on';
import { OFFER } from '../../sources/catalog';
import { serviceOf } from '../../sync/offer';
import { words } from '../words/language';

/**
 * Simple trigger of Sheets. A published add-on must use `createAddonMenu` (Google: Custom menus for Editor add-ons). A script
 * that is bound to a spreadsheet may have a menu of its own, which is easier to find than one under Extensions.
 */
export function onOpen(event?: OpenEvent): void {
  const ui = SpreadsheetApp.getUi();
  const { menu: text } = words();
  const menu = isAddOn(event) ? ui.createAddonMenu() : ui.createMenu(text.name);
  menu
    .addItem(text.open, 'openSidebar')
    .addItem(text.toDo, 'openToDoList')
    .addItem(text.syncNow, 'syncNow')
    .addSeparator()
    .addItem(text.syncTab, 'syncThisTab')
    .addItem(text.syncAll, 'syncEverything')
    .addItem(text.showNew, 'showNewOfThisTab')
    .addItem(text.markSeen, 'markThisTabSeen')
    .addItem(text.bringBack, 'bringBackThisTab')
    .addItem(text.sendHeld, 'sendHeldEdits')
    .addItem(text.undoHeld, 'putValuesBack')
    .addItem(text.dashboard, 'updateDashboard')
    .addSubMenu(
      ui
        .createMenu(text.selected)
        .addItem(text.details, 'detailsForSelectedRows')
        .addItem(text.watch, 'watchCompany')
        .addItem(text.watchBoards, 'watchBoards')
        .addItem(text.track, 'trackSelectedRows')
        .addItem(text.score, 'scoreSelectedRecords')
        .addItem(text.deleteFrom(nameOfEditedService()), 'deleteSelectedRecords')
        .addSeparator()
        .addItem(text.status('To check'), 'markToCheck')
        .addItem(text.status('Applying'), 'markApplying')
        .addItem(text.status('Applied'), 'markApplied')
        .addItem(text.status('Interview'), 'markInterview')
        .addItem(text.status('Offer'), 'markOffer')
        .addItem(text.status('Rejected'), 'markRejected')
        .addItem(text.status('Not interested'), 'markNotInterested')
        .addItem(text.addSteps, 'addStepsToThisTab'),
    )
    .addSeparator()
    .addItem(text.updatesOn, 'turnOnHourlySync')
    .addItem(text.updatesOff, 'turnOffHourlySync')
    .addSeparator()
    .addItem(text.help, 'showHelp')
    .addToUi();
}

/** The service from which records can be deleted. */
function nameOfEditedService(): string {
  const stream = OFFER.streams.find(({ edits }) => edits !== undefined);
  return stream ? serviceOf(OFFER, stream).name : '';
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
