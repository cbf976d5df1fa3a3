/** Keeps the person's selection in step with the cloud: scripts read it and may move it. */
import type { ActiveSelection } from '../page-model';
import type { KeyedEdit, SheetKeys } from './sheet-keys';
import type { UniverPage } from './univer';

const MOVES = new Set(['sheet.operation.set-selections', 'sheet.operation.set-worksheet-active']);
/** Selecting by dragging makes many moves. */
const CALM = 100;

/** Tells the workbook where the person is. */
export function followSelection(page: UniverPage, keys: SheetKeys, add: (edit: KeyedEdit) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  page.commands.onCommandExecuted(({ id }) => {
    if (!MOVES.has(id)) return;
    clearTimeout(timer);
    timer = setTimeout(tell, CALM);
  });

  function tell(): void {
    const sheet = page.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange()?.getA1Notation();
    const id = sheet && keys.idOf(sheet.getSheetId());
    if (id === undefined || !range || last === `${id}!${range}`) return;
    last = `${id}!${range}`;
    add({ kind: 'select', selection: { sheet: id, range } });
  }
}

/** Goes where a script has sent the person. */
export function select(page: UniverPage, keys: SheetKeys, { sheet, range }: ActiveSelection): void {
  const workbook = page.api.getActiveWorkbook();
  const target = workbook?.getSheetBySheetId(keys.keyOf(sheet));
  if (!workbook || !target) return;
  if (workbook.getActiveSheet().getSheetId() !== target.getSheetId()) workbook.setActiveSheet(target);
  target.getRange(range).activate();
}
