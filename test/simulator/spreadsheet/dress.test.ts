/** Bands, filters and links of cells, as the reference tells them. */
import { errorOf, freshCloud, outcomeOf, run } from '../run-script';

describe('bands', () => {
  test('have colours of their own, which can be told and taken', () => {
    expect(
      run(`
        const bands = sheet.getRange('A:C').applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY, true, false);
        bands.setHeaderRowColor('#112233').setSecondRowColor(null);
        const [kept] = sheet.getBandings();
        return [kept.getHeaderRowColor(), kept.getFirstRowColor(), kept.getSecondRowColor(), kept.getFooterRowColor(),
          kept.getRange().getA1Notation()];`),
    ).toEqual(['#112233', '#ffffff', null, null, 'A1:C1000']);
  });

  test('cannot lie over others', () => {
    expect(
      errorOf(`sheet.getRange('A1:C9').applyRowBanding(); sheet.getRange('C9:D9').applyRowBanding();`),
    ).toContain('already has alternating background colors');
  });

  test('and filters that have no last row reach rows that are added; others do not', () => {
    expect(
      run(`
        sheet.getRange('A:B').applyRowBanding();
        sheet.getRange('D1:D1000').applyRowBanding();
        sheet.getRange('A:B').createFilter();
        sheet.insertRowsAfter(1000, 50);
        return [...sheet.getBandings(), sheet.getFilter()].map((one) => one.getRange().getLastRow());`),
    ).toEqual([1050, 1000, 1050]);
  });

  test('go when they are removed', () => {
    expect(
      run(`sheet.getRange('A1:B9').applyRowBanding().remove(); return sheet.getBandings().length;`),
    ).toBe(0);
  });
});

test('rows that are inserted take the looks of the row above, where they take any', () => {
  const looks = (insertedRows?: 'inherit-format') =>
    outcomeOf(
      `
      sheet.getRange('A1000').setNumberFormat('0.0').setHorizontalAlignment('center');
      sheet.insertRowsAfter(1000, 2);
      const range = sheet.getRange('A1002');
      return [range.getNumberFormat(), range.getHorizontalAlignment()].join();`,
      freshCloud(),
      insertedRows ? { insertedRows } : {},
    ).result;
  expect(looks('inherit-format')).toBe('0.0,center');
  expect(looks()).toBe('0.###############,general');
});

describe('the link of a cell', () => {
  const LINKED = `
    const link = SpreadsheetApp.newRichTextValue().setText('=A title').setLinkUrl('https://example.com').build();
    const range = sheet.getRange('A1');
    range.setRichTextValues([[link]]);`;

  test('is no formula, and the value is the text', () => {
    expect(
      run(`${LINKED} return [range.getFormula(), range.getValue(), range.getRichTextValue().getLinkUrl()];`),
    ).toEqual(['', '=A title', 'https://example.com']);
  });

  // Sheets API, CellData.textFormatRuns: writing a new userEnteredValue erases previous runs.
  test('goes with a new value', () => {
    expect(run(`${LINKED} range.setValues([['Other']]); return range.getRichTextValue().getLinkUrl();`)).toBe(
      null,
    );
  });
});
