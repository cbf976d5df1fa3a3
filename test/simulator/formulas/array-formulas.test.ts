import { engineFormula, isArrayFormula, mayFillCells } from '../../../simulator/formulas/array-formulas';

describe('array formulas as the engine reads them', () => {
  test.each([
    ['=ARRAYFORMULA(LEN(B2:B))', '=(LEN(B2:B))'],
    ['=ArrayFormula(IF(B2:B="";"";A2:A*2))', '=(IF(B2:B="";"";A2:A*2))'],
    ['={A1:A2;A3}', '=VSTACK((A1:A2),(A3))'],
    ['={A1:A2,B1:B2;C1:D1}', '=VSTACK(HSTACK(A1:A2,B1:B2),(C1:D1))'],
    ['={1,2;3,4}', '={1,2;3,4}'],
    ['={"a;b","c"}', '={"a;b","c"}'],
    ['=SORT(A2:C,2,FALSE)', '=SORT(A2:C,2,-1)'],
    ['=SORT(FILTER(A2:A,B2:B>1,C2:C="x, y"))', '=SORT(FILTER(A2:A,(B2:B>1)*(C2:C="x, y")))'],
    ['=SPLIT("a,b",",")', '=TEXTSPLIT("a,b",",")'],
    ['=SUM(1,SEQUENCE(3))&"SPLIT(x)"', '=SUM(1,SEQUENCE(3))&"SPLIT(x)"'],
    ["=SORT('FILTER(1)'!A1:A3)", "=SORT('FILTER(1)'!A1:A3)"],
  ])('%s is %s', (formula, read) => {
    expect(engineFormula(formula)).toBe(read);
    expect(isArrayFormula(formula)).toBe(true);
  });

  test.each([
    '=LEN(B2:B5)',
    '=A1:A3*2',
    '="SEQUENCE(3)"',
    "='SORT(1)'!A1",
    '=MYSORT(A1)',
    '=RESORT.SORT2(1)',
  ])('%s stays in its own cell', (formula) => expect(isArrayFormula(formula)).toBe(false));
});

describe('formulas that may fill more than their own cell', () => {
  test.each([
    '=UNIQUE(A:A)',
    '=ROWS(A:A)+SEQUENCE(3)',
    '=ARRAYFORMULA(ROWS(A:A)*B:B)',
    '=BYROW(A1:B3,LAMBDA(row,SUM(row)))',
    '={1,2}',
  ])('%s may', (formula) => expect(mayFillCells(formula)).toBe(true));

  test.each([
    '=ROWS(UNIQUE(A:A))',
    '=IFERROR(ROWS(UNIQUE(FILTER(A:A;B:B="ROWS(")));0)',
    '=sum(filter(A:A,B:B>1))/COUNTA(UNIQUE(A:A))',
    '=LEN(B2)',
  ])('%s does not', (formula) => expect(mayFillCells(formula)).toBe(false));
});
