import { PROTECTED } from '../../../simulator/workbook/protections';
import { asJobsheetError } from '../../../src/core/errors';

it('a write that a rule of the person’s rejects says which cell, and what to do', () => {
  const said = 'The data you entered in cell F2 violates the data validation rules set on this cell.';
  const { code, kind, message } = asJobsheetError(new Error(said));
  expect({ code, kind }).toEqual({ code: 'CELL_RULE', kind: 'config' });
  expect(message).toMatch(/^The cell F2 has a rule .* then sync again/);
});

it('a write into protected cells says who can help', () => {
  const { code, kind, message } = asJobsheetError(new Error(PROTECTED));
  expect({ code, kind }).toEqual({ code: 'CELL_PROTECTED', kind: 'config' });
  expect(message).toContain('Ask whoever protected them');
});

it('anything else is still called what we did not foresee', () => {
  expect(asJobsheetError(new Error('x is not a function')).kind).toBe('bug');
});
