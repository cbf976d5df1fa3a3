/** Brings the references of all formulas up to date after rows or columns of a sheet were displaced. */
import type { Displacement } from '../workbook/displacement';
import type { SheetState, Workbook } from '../workbook/workbook';
import { displacedFormula } from './references';

export function displaceFormulas(
  workbook: Workbook,
  displaced: SheetState,
  displacement: Displacement,
): void {
  for (const sheet of workbook.sheets) {
    rewriteFormulas(sheet, (formula) =>
      displacedFormula(formula, displacement, (name) =>
        name === undefined ? sheet === displaced : name.toLowerCase() === displaced.name.toLowerCase(),
      ),
    );
  }
}

/** Replaces each formula of a sheet by what `rewrite` makes of it. */
export function rewriteFormulas(sheet: SheetState, rewrite: (formula: string) => string): void {
  for (let row = 0; row < sheet.grid.rowCount; row += 1) {
    const formulas = sheet.grid.peek(row)?.layers.formula;
    if (!formulas) continue;
    for (let column = 0; column < formulas.length; column += 1) {
      const formula = formulas[column];
      if (formula !== undefined) formulas[column] = rewrite(formula);
    }
  }
}
