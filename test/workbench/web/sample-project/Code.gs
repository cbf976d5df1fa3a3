function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Sample')
    .addItem('Show sidebar', 'showSidebar')
    .addItem('Ask', 'ask')
    .addItem('Fail', 'fail')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Decorate', 'decorate'))
    .addToUi();
}

function showSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Sample sidebar'));
}

function ask() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.alert('Delete it?', 'This cannot be undone.', ui.ButtonSet.YES_NO);
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(answer === ui.Button.YES ? 'deleted' : 'kept');
}

function fail() {
  throw new Error('Nothing works today.');
}

function decorate() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('B2').setValue(new Date(Date.UTC(2024, 0, 2, 12))).setNumberFormat('yyyy-mm-dd').setNote('A note');
  sheet.getRange('B3').setNumberFormat('@').setValue('=1+1');
  sheet.getRange('B4').setFormula('=6*7').setFontWeight('bold').setBackground('#ffcc00');
  sheet.getRange('K2:K4').insertCheckboxes();
  sheet.getRange('L2:L4').setDataValidation(
    SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build(),
  );
  sheet.getRange('K10:L10').merge();
  sheet.setFrozenRows(1);
  sheet.hideColumns(4);
  sheet.setColumnWidth(1, 250);
}

function describe(address) {
  const range = SpreadsheetApp.getActiveSpreadsheet().getRange(address);
  const value = range.getValue();
  const isDate = Object.prototype.toString.call(value) === '[object Date]';
  return {
    type: isDate ? 'date' : typeof value,
    value: isDate ? value.toISOString() : value,
    formula: range.getFormula(),
    bold: range.getFontWeight() === 'bold',
    note: range.getNote(),
  };
}

function tabs() {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName() + (sheet.isSheetHidden() ? ' (hidden)' : ''));
}

function column(address) {
  return SpreadsheetApp.getActiveSpreadsheet().getRange(address).getValues().map((row) => row[0]);
}

function selection() {
  return SpreadsheetApp.getActiveSheet().getName() + '!' + SpreadsheetApp.getActiveRange().getA1Notation();
}

function count() {
  const properties = PropertiesService.getDocumentProperties();
  properties.deleteProperty('stop');
  for (let step = 1; step <= 600; step += 1) {
    if (properties.getProperty('stop')) return 'stopped at ' + step;
    SpreadsheetApp.getActiveSheet().getRange('E1').setValue(step);
    properties.setProperty('step', String(step));
    SpreadsheetApp.flush();
    Utilities.sleep(100);
  }
  return 'done';
}

function progress() {
  return PropertiesService.getDocumentProperties().getProperty('step');
}

function stop() {
  PropertiesService.getDocumentProperties().setProperty('stop', 'yes');
}

function greet(form) {
  return { greeting: 'Hello, ' + form.name, at: [1, 2] };
}

function hidden_() {
  return 'secret';
}

function planHour() {
  ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
}

function tick() {
  const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('F1');
  range.setValue(Number(range.getValue()) + 1);
}

function write(address, content) {
  SpreadsheetApp.getActiveSpreadsheet().getRange(address).setValue(content);
}
