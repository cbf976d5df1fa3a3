import { workbookData } from './snapshot';
import { createUniver } from './univer';

const g = createUniver(document.getElementById('grid') as HTMLElement);
const t = performance.now();
g.show(
  workbookData({
    revision: 0,
    name: 'x',
    timeZone: 'x',
    menus: [],
    executions: [],
    now: 0,
    active: { sheet: 0, range: 'A1' },
    sheets: [
      {
        id: 0,
        shape: {
          name: 'Trackly Jobs',
          hidden: false,
          rowCount: 1000,
          columnCount: 26,
          frozenRows: 1,
          frozenColumns: 0,
          tabColor: '#0b57d0',
          columns: [{ width: 200 }, { hidden: true }, {}],
          rows: { 3: { hidden: true } },
          notes: { '2:2': 'a note' },
          validations: [
            {
              kind: 'checkbox',
              choices: [],
              strict: true,
              areas: [{ row: 1, column: 4, rows: 3, columns: 1 }],
            },
            {
              kind: 'list',
              choices: ['a', 'b'],
              strict: true,
              areas: [{ row: 1, column: 5, rows: 3, columns: 1 }],
            },
          ],
        },
        cells: {
          0: {
            0: { v: 'Job ID', t: 1, s: { bl: 1 } },
            2: { v: 'Posted At', t: 1, s: { bl: 1, bg: { rgb: '#e8f0fe' } } },
          },
          1: {
            0: { v: '=1+1', t: 1 },
            2: { v: 45590.5, t: 2, s: { n: { pattern: 'yyyy-mm-dd hh:mm' } } },
            4: { v: 1, t: 3 },
            5: { v: 'a', t: 1 },
          },
          2: {
            0: { v: '0123', t: 1 },
            2: { f: '=SUM(C2,1)' },
            3: { v: 1234.5, t: 2, s: { n: { pattern: '#,##0.00' } } },
          },
        },
      },
      {
        id: 5,
        shape: {
          name: 'Sheet2',
          hidden: false,
          rowCount: 1000,
          columnCount: 26,
          frozenRows: 0,
          frozenColumns: 0,
          tabColor: null,
          columns: [],
          rows: {},
          notes: {},
          validations: [],
        },
        cells: {},
      },
    ],
  } as never),
);
(window as never as { g: unknown }).g = g;
console.log('shown', performance.now() - t);
