import { createFormulaEngine } from '../../../simulator/formulas/engine';
import { freshCloud, run } from '../run-script';

// One worker for all of them: starting it takes seconds.
const formulas = createFormulaEngine();
const cloudOf = () => freshCloud({ formulas });

/** Sheets, "Using arrays in Google Sheets"; "Array result was not expanded because it would overwrite data in …". */
describe('a formula whose result is an array', () => {
  test('fills the cells below and to the right as values without a formula', () => {
    expect(
      run(
        `sheet.getRange('B2').setFormula('=SEQUENCE(2,2)');
         return [sheet.getRange('A1:C4').getValues(), sheet.getRange('B2:C3').getFormulas(), sheet.getRange('C3').getValue(),
           sheet.getRange('C3').getDisplayValue(), sheet.getRange('C3').isBlank(), sheet.getLastRow(), sheet.getLastColumn(),
           sheet.getDataRange().getA1Notation()];`,
        cloudOf(),
      ),
    ).toEqual([
      [
        ['', '', ''],
        ['', 1, 2],
        ['', 3, 4],
        ['', '', ''],
      ],
      [
        ['=SEQUENCE(2,2)', ''],
        ['', ''],
      ],
      4,
      '4',
      false,
      3,
      3,
      'A1:C3',
    ]);
  });

  test('over an open range goes to the end of the grid', () => {
    expect(
      run(
        `sheet.getRange('B2:B3').setValues([['ab'], ['abc']]);
         sheet.getRange('D2').setFormula('=ARRAYFORMULA(LEN(B2:B))');
         const values = sheet.getRange('D1:D5').getValues().flat();
         const last = sheet.getLastRow();
         sheet.appendRow(['new']);
         return [values, last, sheet.getMaxRows(), sheet.getRange('A1001').getValue()];`,
        cloudOf(),
      ),
    ).toEqual([['', 2, 3, 0, 0], 1000, 1001, 'new']);
  });

  test('is #REF! where a filled cell is in the way, and comes back when the cell is emptied', () => {
    expect(
      run(
        `sheet.getRange('A1').setFormula('=SEQUENCE(3)');
         sheet.getRange('C1').setFormula('=SUM(A1:A3)');
         const told = () => sheet.getRange('A1:A3').getValues().flat().concat(sheet.getRange('C1').getValue());
         const before = told();
         sheet.getRange('A2').setValue('mine');
         const blocked = told();
         sheet.getRange('A2').clearContent();
         return [before, blocked[0], blocked[1], blocked[2], told()];`,
        cloudOf(),
      ),
    ).toEqual([[1, 2, 3, 6], '#REF!', 'mine', '', [1, 2, 3, 6]]);
  });

  test('is #REF! where the grid ends too early', () => {
    expect(
      run(
        `sheet.getRange('A2').setFormula('=SEQUENCE(1000)'); return sheet.getRange('A2').getValue();`,
        cloudOf(),
      ),
    ).toBe('#REF!');
  });

  test('grows and shrinks with its source, and is gone with its formula', () => {
    expect(
      run(
        `sheet.getRange('A1').setValue(2);
         sheet.getRange('C1').setFormula('=SEQUENCE(A1)');
         const sizes = [sheet.getLastRow()];
         sheet.getRange('A1').setValue(5); sizes.push(sheet.getLastRow());
         sheet.getRange('A1').setValue(3); sizes.push(sheet.getLastRow());
         sheet.getRange('C1').clearContent(); sizes.push(sheet.getLastRow());
         return sizes;`,
        cloudOf(),
      ),
    ).toEqual([2, 5, 3, 1]);
  });

  test.each([
    ['={A1:A2;A4}', [3, 1, 4]],
    ['=SORT(A1:A4)', [1, 2, 3, 4]],
    ['=SORT(A1:A4,1,FALSE)', [4, 3, 2, 1]],
    ['=FILTER(A1:A4,A1:A4>1,A1:A4<4)', [3, 2]],
    ['=FILTER(A1:A4,A1:A4>9)', ['#N/A']],
    ['=UNIQUE(B1:B4)', ['x', 'y']],
    ['=ARRAYFORMULA(IF(A1:A4>2,"big",""))', ['big', '', '', 'big']],
    ['=ARRAYFORMULA(A1:A4&B1:B4)', ['3x', '1y', '2x', '4x']],
    ['=TRANSPOSE(SPLIT("a b", " "))', ['a', 'b']],
  ])('%s', (formula, values) => {
    expect(
      run(
        `sheet.getRange('A1:B4').setValues([[3, 'x'], [1, 'y'], [2, 'x'], [4, 'x']]);
         sheet.getRange('D1').setFormula(${JSON.stringify(formula)});
         return sheet.getRange(1, 4, ${values.length}, 1).getValues().flat();`,
        cloudOf(),
      ),
    ).toEqual(values);
  });

  test('that ends in empty texts counts as contents to their end, one that ends in blanks does not', () => {
    expect(
      run(
        `sheet.getRange('A1').setValue('x');
         sheet.getRange('C1').setFormula('=ARRAYFORMULA(A1:A9)'); const blank = sheet.getLastRow();
         sheet.getRange('C1').setFormula('=ARRAYFORMULA(IF(A1:A9="","",1))');
         return [blank, sheet.getLastRow()];`,
        cloudOf(),
      ),
    ).toEqual([1, 9]);
  });

  test('without ARRAYFORMULA stays in its own cell', () => {
    expect(run(`sheet.getRange('C1').setFormula('=LEN(A1:A3)'); return sheet.getLastRow();`, cloudOf())).toBe(
      1,
    );
  });
});
