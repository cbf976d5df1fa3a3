import { failureOf, outcomeOf, resultOf, smallCloud } from '../small-cloud';

const files = new Map([
  ['sidebar', '<h1>Hi</h1>'],
  ['list', '<ul><? for (const item of items) { ?><li><?= item ?></li><? } ?></ul><?!= include("sidebar") ?>'],
]);
const cloud = () => smallCloud(undefined, { htmlFiles: files });

describe('HtmlService', () => {
  test('makes pages from text and from files, with or without their extension', () => {
    expect(
      resultOf(
        "return HtmlService.createHtmlOutput('a').append('<b>').appendUntrusted('<i>').setTitle('T').setWidth(300).getContent()",
      ),
    ).toBe('a<b>&lt;i&gt;');
    expect(
      resultOf(
        "return ['sidebar', 'sidebar.html'].map((name) => HtmlService.createHtmlOutputFromFile(name).getContent())",
        cloud(),
      ),
    ).toEqual(['<h1>Hi</h1>', '<h1>Hi</h1>']);
    expect(failureOf("HtmlService.createHtmlOutputFromFile('Sidebar')", cloud())).toBe(
      'Exception: No HTML file named Sidebar was found.',
    );
  });

  test('runs scriptlets in the script, escapes what they print, and meters what they call', () => {
    const code = `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
      function main() { const page = HtmlService.createTemplateFromFile('list'); page.items = ['a', '<b>']; return page.evaluate().setTitle('x').getContent(); }`;
    const outcome = outcomeOf(code, cloud());
    expect(outcome.result).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul><h1>Hi</h1>');
    expect(outcome.services['HtmlService.createHtmlOutputFromFile']).toBe(1);
  });

  test('makes a template of a page', () => {
    expect(
      resultOf("return HtmlService.createHtmlOutput('<?= 1 + 1 ?>').asTemplate().evaluate().getContent()"),
    ).toBe('2');
  });

  test("tells an error in a scriptlet as the script's own", () => {
    expect(failureOf("HtmlService.createTemplate('<?= missing ?>').evaluate()")).toBe(
      'ReferenceError: missing is not defined',
    );
  });
});

describe('Ui', () => {
  test('tells the page of menus, with what is in them', () => {
    const menus: unknown[] = [];
    const shown = smallCloud(undefined, { events: { onMenu: (menu) => menus.push(menu) } });
    resultOf(
      "const ui = SpreadsheetApp.getUi(); ui.createMenu('Jobs').addItem('Sync', 'sync').addSeparator().addSubMenu(ui.createMenu('More').addItem('B', 'b')).addToUi()",
      shown,
    );
    expect(menus).toEqual([
      {
        name: 'Jobs',
        items: [
          { caption: 'Sync', handler: 'sync' },
          { caption: '', separator: true },
          { caption: 'More', items: [{ caption: 'B', handler: 'b' }] },
        ],
      },
    ]);
  });

  test('asks, and compares the answer by its button', () => {
    const asked: unknown[] = [];
    const shown = smallCloud(undefined, {
      events: {
        onAlert: (alert) => {
          asked.push(alert);
          return 'NO';
        },
        onPrompt: () => ({ button: 'OK', text: 'typed' }),
      },
    });
    expect(
      resultOf(
        "const ui = SpreadsheetApp.getUi(); return ui.alert('Sure?', 'Really', ui.ButtonSet.YES_NO) === ui.Button.NO",
        shown,
      ),
    ).toBe(true);
    expect(asked).toEqual([{ title: 'Sure?', message: 'Really', buttons: 'YES_NO' }]);
    expect(
      resultOf(
        "const ui = SpreadsheetApp.getUi(); const answer = ui.prompt('Name?'); return [answer.getResponseText(), answer.getSelectedButton() === ui.Button.OK]",
        shown,
      ),
    ).toEqual(['typed', true]);
    expect(resultOf("return [Browser.msgBox('x'), Browser.inputBox('y')]", shown)).toEqual(['no', 'typed']);
    expect(resultOf("const ui = SpreadsheetApp.getUi(); return String(ui.alert('x'))")).toBe('OK');
  });

  test('shows sidebars and dialogs', () => {
    const dialogs: unknown[] = [];
    const shown = smallCloud(undefined, { events: { onDialog: (dialog) => dialogs.push(dialog) } });
    resultOf(
      "const page = HtmlService.createHtmlOutput('x').setTitle('T').setWidth(300); const ui = SpreadsheetApp.getUi(); ui.showSidebar(page); ui.showModalDialog(page, 'M'); ui.showModelessDialog(page, 'L')",
      shown,
    );
    expect(dialogs).toEqual([
      { kind: 'sidebar', title: 'T', html: 'x', width: 300 },
      { kind: 'modal', title: 'M', html: 'x', width: 300 },
      { kind: 'modeless', title: 'L', html: 'x', width: 300 },
    ]);
    expect(failureOf("SpreadsheetApp.getUi().showSidebar('x')")).toBe(
      "Exception: The parameters (String) don't match the method signature for Ui.showSidebar.",
    );
  });
});
