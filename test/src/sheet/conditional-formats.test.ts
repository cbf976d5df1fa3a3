/** Rules of ours beside a person's, by the code itself in the simulated Apps Script. */
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Cloud } from '../../../simulator/cloud/cloud';
import { createCloud } from '../../../simulator/cloud/cloud';
import { loadScript } from '../../../simulator/script/script';
import * as person from '../../../simulator/workbook/manual-edits';

const MODULE = join(__dirname, '..', '..', '..', 'src', 'sheet', 'conditional-formats.ts');
let code: string;

beforeAll(() => {
  const options = { bundle: true, write: false, format: 'iife', target: 'es2019' } as const;
  const built = buildSync({ ...options, entryPoints: [MODULE], globalName: 'Formats' });
  code = built.outputFiles[0]?.text ?? '';
});

function run(cloud: Cloud, body: string): unknown {
  const source = `${code}\nfunction main() { const sheet = SpreadsheetApp.getActive().getActiveSheet(); ${body} }`;
  const { error, result } = loadScript(cloud, source).call('main', []);
  if (error) throw new Error(error.message);
  return result;
}

/** Each rule in a line: its formula or kind, its areas and its background. */
const RULES = `return sheet.getConditionalFormatRules().map((rule) => {
  const condition = rule.getBooleanCondition();
  const [first] = condition.getCriteriaValues();
  return [String(first), rule.getRanges().map((range) => range.getA1Notation()).join(), condition.getBackground()].join(' | ');
});`;
const rules = (cloud: Cloud) => run(cloud, RULES);

const MINE = `const mine = (text) => SpreadsheetApp.newConditionalFormatRule()
  .whenTextContains(text).setBackground('#ff0000').setRanges([sheet.getRange('B2:B9')]).build();`;
const APPLIED = `{ key: 'status.Applied', columns: [2, 3, 5], condition: '$C1="Applied"', look: { background: '#e6f4ea' } }`;
const NEW = `{ key: 'new', columns: [1], condition: 'N($A1)>0', look: { background: '#fff8e1', bold: true } }`;
const SHOWN_APPLIED = '=($C1="Applied")+N("Jobsheet rule: status.Applied") | B1:C1000,E1:E1000 | #e6f4ea';
const SHOWN_NEW = '=(N($A1)>0)+N("Jobsheet rule: new") | A1:A1000 | #fff8e1';
const SHOWN_MINE = 'x | B2:B9 | #ff0000';

describe('conditional formats of ours', () => {
  it('come after the person’s, which stay as they are, and are not made twice', () => {
    const cloud = createCloud({});
    run(
      cloud,
      `${MINE} sheet.setConditionalFormatRules([mine('x')]); Formats.addFormats(sheet, [${APPLIED}]);`,
    );
    run(cloud, `Formats.addFormats(sheet, [${APPLIED}, ${NEW}]);`);
    expect(rules(cloud)).toEqual([SHOWN_MINE, SHOWN_APPLIED, SHOWN_NEW]);
    expect(run(cloud, 'return Formats.ownFormats(sheet);')).toEqual(['status.Applied', 'new']);
  });

  it('are changed where the person has put them, and not made again once they were deleted', () => {
    const cloud = createCloud({});
    run(
      cloud,
      `${MINE} Formats.addFormats(sheet, [${NEW}, ${APPLIED}]);
      const [one] = sheet.getConditionalFormatRules(); sheet.setConditionalFormatRules([one, mine('x')]);
      Formats.changeFormats(sheet, [${APPLIED}, { key: 'new', columns: [1, 2], condition: 'N($A1)>NOW()-3', look: { background: '#00ff00' } }]);`,
    );
    expect(rules(cloud)).toEqual([
      '=(N($A1)>NOW()-3)+N("Jobsheet rule: new") | A1:B1000 | #00ff00',
      SHOWN_MINE,
    ]);
  });

  it('are taken away by their keys alone', () => {
    const cloud = createCloud({});
    run(
      cloud,
      `${MINE} sheet.setConditionalFormatRules([mine('x')]); Formats.addFormats(sheet, [${NEW}, ${APPLIED}]);
      Formats.removeFormats(sheet, (key) => key.startsWith('status.'));`,
    );
    expect(rules(cloud)).toEqual([SHOWN_MINE, SHOWN_NEW]);
  });

  it('follow their columns wherever these go', () => {
    const cloud = createCloud({});
    run(cloud, `Formats.addFormats(sheet, [${APPLIED}]);`);
    const [sheet] = cloud.workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    person.insertColumns(cloud.workbook, sheet, 0, 1);
    person.moveColumns(cloud.workbook, sheet, 3, 1, 1);
    expect(rules(cloud)).toEqual([
      '=($B1="Applied")+N("Jobsheet rule: status.Applied") | B1:D1000,F1:F1000 | #e6f4ea',
    ]);
  });

  it('reach down to rows that were added, where the person has not made them shorter', () => {
    const cloud = createCloud({});
    run(
      cloud,
      `${MINE} sheet.setConditionalFormatRules([mine('x')]); Formats.addFormats(sheet, [${NEW}, ${APPLIED}]);
      const [first, second, third] = sheet.getConditionalFormatRules();
      sheet.setConditionalFormatRules([first, second, third.copy().setRanges([sheet.getRange('B1:C50')]).build()]);
      sheet.insertRowsAfter(1000, 200); Formats.extendFormats(sheet, 1000, 1200);`,
    );
    expect(rules(cloud)).toEqual([
      SHOWN_MINE,
      SHOWN_NEW.replace('A1000', 'A1200'),
      SHOWN_APPLIED.replace('B1:C1000,E1:E1000', 'B1:C50'),
    ]);
  });
});
