import { freshCloud, outcomeOf, run } from '../run-script';

describe('sheets', () => {
  test('are inserted after the active one and become active', () => {
    const names = run(`
      ss.insertSheet('B'); ss.insertSheet('C'); ss.insertSheet('First', 0); ss.insertSheet(1);
      return [ss.getSheets().map((s) => s.getName()), ss.getActiveSheet().getName(), ss.getNumSheets()];`);
    expect(names).toEqual([['First', 'Sheet5', 'Sheet1', 'B', 'C'], 'Sheet5', 5]);
  });

  test('are found by name whatever its case, or not at all', () => {
    expect(run(`return [ss.getSheetByName('SHEET1').getSheetId(), ss.getSheetByName('none')];`)).toEqual([
      0,
      null,
    ]);
  });

  test('are copied with their contents', () => {
    const values = run(`
      sheet.getRange('A1').setValue('x').setNote('n').setBackground('red'); sheet.setFrozenRows(1);
      const copy = ss.duplicateActiveSheet(); const second = sheet.copyTo(ss);
      const cell = copy.getRange('A1');
      return [copy.getName(), second.getName(), cell.getValue(), cell.getNote(), cell.getBackground(), copy.getFrozenRows()];`);
    expect(values).toEqual(['Copy of Sheet1', 'Copy of Sheet1 2', 'x', 'n', '#ff0000', 1]);
  });

  test('grow by appendRow, past their last row and column', () => {
    const sizes = run(`
      sheet.deleteRows(3, 998); sheet.deleteColumns(3, 24);
      sheet.appendRow([1, 2]); sheet.appendRow([3]); sheet.appendRow([4, 5, 6]);
      return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getDataRange().getA1Notation(), sheet.getDataRange().getValues()];`);
    expect(sizes).toEqual([
      3,
      3,
      'A1:C3',
      [
        [1, 2, ''],
        [3, '', ''],
        [4, 5, 6],
      ],
    ]);
  });

  test('count rows and columns as the interface does', () => {
    const cells = run(`
      sheet.getRange('A1:A4').setValues([['a'], ['b'], ['c'], ['d']]);
      sheet.insertRowsAfter(1, 2); sheet.insertRowBefore(1); sheet.deleteRow(5);
      sheet.moveRows(sheet.getRange('A2'), 5);
      return sheet.getRange('A1:A6').getValues().map((row) => row[0]);`);
    expect(cells).toEqual(['', '', '', 'a', 'c', 'd']);
  });

  test('do not give new rows the number format of their neighbours, which nobody may rely on', () => {
    expect(
      run(
        `sheet.getRange('A1').setNumberFormat('@'); sheet.insertRowAfter(1); return sheet.getRange('A2').getNumberFormat();`,
      ),
    ).toBe('0.###############');
  });

  test('give it to them when a test asks for what Sheets often does', () => {
    const body = `sheet.getRange('A1').setNumberFormat('@'); sheet.insertRowsAfter(1, 2); return sheet.getRange('A3').getNumberFormat();`;
    expect(outcomeOf(body, freshCloud(), { insertedRows: 'inherit-format' }).result).toBe('@');
  });

  test('sort below the frozen rows', () => {
    const values = run(`
      sheet.getRange('A1:B4').setValues([['name', 'n'], ['b', 2], ['a', 3], ['c', 1]]);
      sheet.setFrozenRows(1); sheet.sort(1);
      const byName = sheet.getRange('A2:A4').getValues().join();
      sheet.sort(2, false);
      return [byName, sheet.getRange('A1:A4').getValues().join()];`);
    expect(values).toEqual(['a,b,c', 'name,a,b,c']);
  });

  test('hide, freeze, size and colour', () => {
    const answers = run(`
      sheet.hideColumns(2, 2); sheet.hideRows(3); sheet.setColumnWidth(1, 250); sheet.setFrozenColumns(1); sheet.setTabColor('red');
      sheet.showColumns(3);
      const other = ss.insertSheet('Other'); sheet.hideSheet();
      return [sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3), sheet.isRowHiddenByUser(3), sheet.getColumnWidth(1),
        sheet.getColumnWidth(2), sheet.getFrozenColumns(), sheet.getTabColor(), sheet.isSheetHidden(), sheet.showSheet().isSheetHidden()];`);
    expect(answers).toEqual([true, false, true, 250, 100, 1, '#ff0000', true, false]);
  });

  test('toast, name and address of the spreadsheet', () => {
    const toasts: unknown[] = [];
    const cloud = freshCloud({ events: { onToast: (toast) => toasts.push(toast) } });
    const answers = run(
      `ss.toast('Done', 'Sync', 3); ss.toast('again'); ss.rename('Jobs');
       return [ss.getName(), ss.getUrl().includes(ss.getId()), ss.getSpreadsheetTimeZone(), ss.getOwner().getEmail()];`,
      cloud,
    );
    expect(toasts).toEqual([
      { message: 'Done', title: 'Sync', seconds: 3 },
      { message: 'again', title: '', seconds: 5 },
    ]);
    expect(answers).toEqual(['Jobs', true, 'America/New_York', 'person@example.com']);
  });
});

describe('developer metadata', () => {
  test('of a column is found wherever the column has gone', () => {
    const found = run(`
      sheet.getRange('C:C').addDeveloperMetadata('field', 'title', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      sheet.moveColumns(sheet.getRange('C:C'), 1);
      sheet.insertColumnsBefore(1, 3);
      const [entry] = sheet.createDeveloperMetadataFinder().withKey('field').find();
      const location = entry.getLocation();
      return [entry.getValue(), location.getColumn().getA1Notation(), location.getColumn().getColumn(),
        String(location.getLocationType()), location.getRow(), String(entry.getVisibility()),
        location.getLocationType() === SpreadsheetApp.DeveloperMetadataLocationType.COLUMN];`);
    expect(found).toEqual(['title', 'D:D', 4, 'COLUMN', null, 'PROJECT', true]);
  });

  test('outlives the execution, can be changed and removed', () => {
    const cloud = freshCloud();
    run(
      `sheet.getRange('B:B').addDeveloperMetadata('k', 'v'); sheet.addDeveloperMetadata('k', 'sheet'); ss.addDeveloperMetadata('k');`,
      cloud,
    );
    const types = `ss.createDeveloperMetadataFinder().withKey('k').find().map((m) => [String(m.getLocation().getLocationType()), m.getValue()])`;
    expect(run(`return ${types};`, cloud)).toEqual([
      ['SPREADSHEET', null],
      ['SHEET', 'sheet'],
      ['COLUMN', 'v'],
    ]);
    run(
      `const [entry] = sheet.getRange('B:B').getDeveloperMetadata(); entry.setValue('new'); sheet.getDeveloperMetadata()[0].remove();`,
      cloud,
    );
    expect(run(`return ${types};`, cloud)).toEqual([
      ['SPREADSHEET', null],
      ['COLUMN', 'new'],
    ]);
  });

  test('is moved to another whole column', () => {
    const found = run(`
      sheet.getRange('B:B').addDeveloperMetadata('k', 'v');
      const [entry] = sheet.createDeveloperMetadataFinder().withKey('k').find();
      entry.moveToColumn(sheet.getRange('E:E'));
      let refused = '';
      try { entry.moveToColumn(sheet.getRange('F1:F3')); } catch (error) { refused = error.message; }
      const all = sheet.createDeveloperMetadataFinder().withKey('k').find();
      return [all.length, all[0].getId() === entry.getId(), all[0].getLocation().getColumn().getA1Notation(), refused !== ''];`);
    expect(found).toEqual([1, true, 'E:E', true]);
  });

  test('is narrowed by location, value and visibility', () => {
    const counts = run(`
      sheet.getRange('B:B').addDeveloperMetadata('k', 'b'); sheet.getRange('C:C').addDeveloperMetadata('k', 'c');
      sheet.getRange('2:2').addDeveloperMetadata('k', 'row'); sheet.addDeveloperMetadata('k', 'sheet');
      const finder = () => sheet.createDeveloperMetadataFinder();
      const type = SpreadsheetApp.DeveloperMetadataLocationType;
      return [finder().find().length, finder().withLocationType(type.COLUMN).find().length, finder().withValue('c').find().length,
        sheet.getRange('B:B').createDeveloperMetadataFinder().find().map((m) => m.getValue()),
        sheet.getRange('B:B').createDeveloperMetadataFinder().onIntersectingLocations().withLocationType(type.SHEET).find().length,
        finder().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).find().length];`);
    expect(counts).toEqual([4, 2, 1, ['b', 'row'], 1, 0]);
  });
});

test('rows cost the same however many there are: 128,000 of 12 columns no more each than a tenth of them', () => {
  const small = cpuOf(12_800);
  const large = cpuOf(128_000);
  // Ten times the rows; the rest is for a machine that collects garbage or is busy.
  expect(large / small).toBeLessThan(30);
});

/** Milliseconds of this process for writing so many rows in blocks and reading them at once. */
function cpuOf(rows: number): number {
  const cloud = freshCloud();
  const before = process.cpuUsage();
  const written = outcomeOf(
    `sheet.insertRowsAfter(1000, ${rows} - 999);
     for (let start = 0; start < ${rows}; start += 1250) {
       const block = [];
       for (let row = start; row < Math.min(${rows}, start + 1250); row += 1) block.push(['id' + row, row, 'text', 'text', 'text', 'text', 'text', 'text', 'text', 'text', 'text', 'text']);
       sheet.getRange(2 + start, 1, block.length, 12).setValues(block);
       SpreadsheetApp.flush();
     }
     return sheet.getRange(1, 1, ${rows} + 1, 12).getValues().length;`,
    cloud,
  );
  expect(written.result).toBe(rows + 1);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
