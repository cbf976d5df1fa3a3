import { freshCloud, run } from '../run-script';

/** Sheets API, "Date/time serial numbers"; Range.getValues and Spreadsheet.setSpreadsheetTimeZone. */
describe('dates and the time zone of the spreadsheet', () => {
  test('what a script wrote shows the same after the zone has changed, and is another moment', () => {
    const rows = run(`
      ss.setSpreadsheetTimeZone('America/New_York');
      const range = sheet.getRange('A1').setNumberFormat('yyyy-mm-dd h:mm');
      range.setValue(new Date('2026-01-10T14:00:00Z'));
      const told = () => [range.getValue().toISOString(), range.getDisplayValue()];
      const before = told();
      ss.setSpreadsheetTimeZone('Asia/Tokyo');
      return [before, told()];`);
    expect(rows).toEqual([
      ['2026-01-10T14:00:00.000Z', '2026-01-10 9:00'],
      ['2026-01-10T00:00:00.000Z', '2026-01-10 9:00'],
    ]);
  });

  test('both moments of an hour that comes twice read back as the same one', () => {
    const times = run(`
      ss.setSpreadsheetTimeZone('Europe/Berlin');
      sheet.getRange('A1:B1').setValues([[new Date('2025-10-26T00:30:00Z'), new Date('2025-10-26T01:30:00Z')]]);
      return sheet.getRange('A1:B1').getValues()[0].map((date) => date.toISOString());`);
    expect(times).toEqual(['2025-10-26T00:30:00.000Z', '2025-10-26T00:30:00.000Z']);
  });

  test('a person who changes the zone between two runs changes what the second reads', () => {
    const cloud = freshCloud();
    cloud.workbook.timeZone = 'America/New_York';
    run(`sheet.getRange('A1').setValue(new Date('2026-01-10T14:00:00Z'));`, cloud);
    cloud.workbook.timeZone = 'Asia/Tokyo';
    expect(run(`return sheet.getRange('A1').getValue().toISOString();`, cloud)).toBe(
      '2026-01-10T00:00:00.000Z',
    );
    expect(cloud.workbook.sheets[0]?.grid.get('value', 0, 0)).toEqual(new Date('2026-01-10T00:00:00.000Z'));
  });

  test('copied and moved cells keep what is shown', () => {
    const shown = run(`
      ss.setSpreadsheetTimeZone('Europe/Berlin');
      sheet.getRange('A1').setNumberFormat('h:mm').setValue('2025-03-30 2:30');
      sheet.getRange('A1').copyTo(sheet.getRange('B1'));
      sheet.getRange('A1').moveTo(sheet.getRange('C1'));
      return sheet.getRange('A1:C1').getDisplayValues()[0];`);
    expect(shown).toEqual(['', '2:30', '2:30']);
  });
});
