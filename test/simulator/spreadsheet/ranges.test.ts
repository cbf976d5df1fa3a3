import { errorOf, run } from '../run-script';

describe('ranges', () => {
  test('know where they are', () => {
    const answers = run(`
      const range = sheet.getRange(2, 3, 4, 2);
      return [range.getA1Notation(), range.getLastRow(), range.getLastColumn(), range.offset(1, 1).getA1Notation(),
        range.offset(0, 0, 1).getA1Notation(), range.getCell(2, 2).getA1Notation(), sheet.getRange('B:D').getNumRows(),
        ss.getRange("'Sheet1'!A1:B2").getA1Notation(), sheet.getRange('A2:A').getLastRow(), sheet.getRange('$B$2').getRow(),
        String(range), Object.keys(range)];`);
    expect(answers).toEqual(['C2:D5', 5, 4, 'D3:E6', 'C2:D2', 'D3', 1000, 'A1:B2', 1000, 2, 'Range', []]);
  });

  test('write formulas in both notations, one formula adjusted for each cell', () => {
    const answers = run(`
      sheet.getRange('B1:B3').setFormula('=A1*$D$1');
      sheet.getRange('C2').setFormulaR1C1('=R[-1]C+R1C1');
      return [sheet.getRange('B1:B3').getFormulas().join(), sheet.getRange('C2').getFormula(), sheet.getRange('B2').getFormulaR1C1()];`);
    expect(answers).toEqual(['=A1*$D$1,=A2*$D$1,=A3*$D$1', '=C1+$A$1', '=RC[-1]*R1C4']);
  });

  test('show values by their number format', () => {
    const shown = run(`
      sheet.getRange('A1:D1').setValues([[1234.5, 0.5, new Date(0), 'x']]);
      sheet.getRange('A1:C1').setNumberFormats([['#,##0.00', '0%', 'yyyy-mm-dd hh:mm']]);
      return sheet.getRange('A1:D1').getDisplayValues()[0];`);
    expect(shown).toEqual(['1,234.50', '50%', '1969-12-31 19:00', 'x']);
  });

  test('clear what they are told to', () => {
    const answers = run(`
      const fill = () => sheet.getRange('A1').setValue('x').setBackground('red').setNote('n');
      const state = () => [sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground(), sheet.getRange('A1').getNote()];
      const all = [];
      fill().clearContent(); all.push(state());
      fill().clearFormat(); all.push(state());
      fill().clear(); all.push(state());
      fill().clear({ commentsOnly: true }); all.push(state());
      return all;`);
    expect(answers).toEqual([
      ['', '#ff0000', 'n'],
      ['x', '#ffffff', 'n'],
      ['', '#ffffff', 'n'],
      ['x', '#ff0000', ''],
    ]);
  });

  test('are copied with relative references, as values alone, and moved as they are', () => {
    const answers = run(`
      sheet.getRange('A1').setValue(2); sheet.getRange('B1').setFormula('=A1*2').setFontWeight('bold');
      sheet.getRange('B1').copyTo(sheet.getRange('B2:B3'));
      sheet.getRange('B1').copyTo(sheet.getRange('C1'), { contentsOnly: true });
      sheet.getRange('B1').copyTo(sheet.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
      sheet.getRange('A1').moveTo(sheet.getRange('A9'));
      return [sheet.getRange('B2:B3').getFormulas().join(), sheet.getRange('C1').getFormula(), sheet.getRange('C1').getValue(),
        sheet.getRange('D1').getFontWeight(), sheet.getRange('D1').getValue(), sheet.getRange('A9').getValue(), sheet.getRange('A1').isBlank()];`);
    expect(answers).toEqual(['=A2*2,=A3*2', '', 4, 'bold', '', 2, true]);
  });

  test('sort by columns of the sheet, drop doubles, trim text', () => {
    const answers = run(`
      sheet.getRange('B2:C5').setValues([['b', 1], ['a', 2], ['b', 1], [' a  x ', 3]]);
      const range = sheet.getRange('B2:C5');
      range.trimWhitespace();
      range.sort([{ column: 2, ascending: true }, { column: 3, ascending: false }]);
      const sorted = range.getValues();
      const kept = range.removeDuplicates();
      return [sorted, kept.getA1Notation(), sheet.getRange('B5').getValue()];`);
    expect(answers).toEqual([
      [
        ['a', 2],
        ['a x', 3],
        ['b', 1],
        ['b', 1],
      ],
      'B2:C4',
      '',
    ]);
  });

  test('find their region and the end of a column', () => {
    const answers = run(`
      sheet.getRange('B2:C4').setValues([[1, 2], [3, ''], ['', 4]]); sheet.getRange('F9').setValue(1);
      return [sheet.getRange('B2').getDataRegion().getA1Notation(),
        sheet.getRange('B2').getNextDataCell(SpreadsheetApp.Direction.DOWN).getA1Notation(),
        sheet.getRange('F1').getNextDataCell(SpreadsheetApp.Direction.DOWN).getA1Notation()];`);
    expect(answers).toEqual(['B2:C4', 'B3', 'F9']);
  });

  test('carry checkboxes and validation rules', () => {
    const answers = run(`
      sheet.getRange('A1:A2').insertCheckboxes(); sheet.getRange('A1').check();
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], true).setAllowInvalid(false).setHelpText('pick').build();
      sheet.getRange('B1').setDataValidation(rule);
      const back = sheet.getRange('B1').getDataValidation();
      return [sheet.getRange('A1:A2').getValues(), sheet.getRange('A1').isChecked(), sheet.getRange('A1:A2').isChecked(),
        back.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, back.getCriteriaValues(), back.getAllowInvalid(), back.getHelpText(),
        sheet.getRange('C1').getDataValidation()];`);
    expect(answers).toEqual([[[true], [false]], true, null, true, [['a', 'b'], true], false, 'pick', null]);
  });

  test('carry links and rich text, which are never formulas', () => {
    const answers = run(`
      const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
      const rich = SpreadsheetApp.newRichTextValue().setText('=see here').setLinkUrl(5, 9, 'https://example.com').setTextStyle(0, 4, bold).build();
      sheet.getRange('A1').setRichTextValue(rich);
      const back = sheet.getRange('A1').getRichTextValue();
      return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula(), back.getLinkUrl(), back.getLinkUrl(5, 9),
        back.getRuns().map((run) => [run.getText(), run.getTextStyle().isBold()])];`);
    expect(answers).toEqual([
      '=see here',
      '',
      null,
      'https://example.com',
      [
        ['=see', true],
        [' ', null],
        ['here', null],
      ],
    ]);
  });

  test('merge, find text, and change in lists', () => {
    const answers = run(`
      sheet.getRange('A1:B2').setValues([['Apple', 'x'], ['apple pie', 'y']]);
      const found = sheet.createTextFinder('apple').findAll().map((range) => range.getA1Notation());
      const exact = sheet.createTextFinder('apple').matchEntireCell(true).matchCase(true).findAll().length;
      const replaced = sheet.createTextFinder('apple').replaceAllWith('Pear');
      sheet.getRangeList(['A1', 'B2']).setBackground('#00f').setFontWeight('bold');
      sheet.getRange('D1:E2').merge();
      return [found, exact, replaced, sheet.getRange('A2').getValue(), sheet.getRange('B2').getBackground(),
        sheet.getRange('D1').isPartOfMerge(), sheet.getRange('E2').getMergedRanges()[0].getA1Notation()];`);
    expect(answers).toEqual([['A1', 'A2'], 0, 2, 'Pear pie', '#0000ff', true, 'D1:E2']);
  });

  test('have names, filters, conditional formats and protection', () => {
    const answers = run(`
      ss.setNamedRange('Prices', sheet.getRange('B2:B5')); sheet.insertRowBefore(1);
      const filter = sheet.getRange('A1:C5').createFilter();
      filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(3).build());
      const rule = SpreadsheetApp.newConditionalFormatRule().whenTextContains('x').setBackground('red').setRanges([sheet.getRange('A1:A5')]).build();
      sheet.setConditionalFormatRules([rule]);
      sheet.getRange('A1').protect().setDescription('mine').setWarningOnly(true);
      const [kept] = sheet.getConditionalFormatRules();
      return [ss.getRangeByName('prices').getA1Notation(), sheet.getFilter().getRange().getA1Notation(),
        sheet.getFilter().getColumnFilterCriteria(2).getCriteriaValues(), kept.getBooleanCondition().getBackground(), kept.getRanges()[0].getA1Notation(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => p.getDescription()), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`);
    expect(answers).toEqual(['B3:B6', 'A1:C5', [3], '#ff0000', 'A1:A5', ['mine'], 0]);
  });

  test('answer for a look that nobody has set with what Sheets shows', () => {
    const answers = run(`
      const cell = sheet.getRange('A1');
      return [cell.getBackground(), cell.getFontColor(), cell.getFontWeight(), cell.getFontSize(), cell.getFontFamily(), cell.getNote(), cell.getWrap(),
        cell.getHorizontalAlignment(), cell.getVerticalAlignment(), cell.getWrapStrategy() === SpreadsheetApp.WrapStrategy.OVERFLOW];`);
    expect(answers).toEqual([
      '#ffffff',
      '#000000',
      'normal',
      10,
      'Arial',
      '',
      false,
      'general',
      'bottom',
      true,
    ]);
  });

  test('a second filter, an unknown colour and a cell out of range are refused', () => {
    expect(errorOf(`sheet.getRange('A1:B2').createFilter(); sheet.getRange('C1').createFilter();`)).toMatch(
      /already has a filter/,
    );
    expect(errorOf(`sheet.getRange('A1').setBackground('nocolor');`)).toMatch(/nocolor/);
    expect(errorOf(`sheet.getRange('A1:B2').getCell(3, 1);`)).toBe('Exception: Cell reference out of range');
  });
});
