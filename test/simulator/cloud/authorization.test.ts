import type { AuthMode } from '../../../simulator/cloud/authorization';
import { failureOf, resultOf, smallCloud } from '../small-cloud';

const ROOT = 'https://www.googleapis.com/auth/';
const MODES: readonly AuthMode[] = ['NONE', 'LIMITED', 'FULL'];

/** The answer of each mode to a call; '' when it is allowed. */
function byMode(body: string): string[] {
  return MODES.map((authMode) => {
    const failure = failureOf(body, smallCloud(), { authMode });
    return failure === 'no error' ? '' : failure;
  });
}

describe('the authorisation mode', () => {
  test('lets a menu be built in every mode', () => {
    expect(
      byMode("SpreadsheetApp.getUi().createAddonMenu().addItem('A', 'a').addSeparator().addToUi()"),
    ).toEqual(['', '', '']);
  });

  test('NONE opens no properties, no cache, no lock and no spreadsheet', () => {
    const refusal = (call: string) => [
      expect.stringContaining(`Exception: You do not have permission to call ${call}`),
      '',
      '',
    ];
    expect(byMode('PropertiesService.getDocumentProperties()')).toEqual(
      refusal('PropertiesService.getDocumentProperties'),
    );
    expect(byMode('CacheService.getUserCache()')).toEqual(refusal('CacheService.getUserCache'));
    expect(byMode('LockService.getDocumentLock()')).toEqual(refusal('LockService.getDocumentLock'));
    expect(byMode('SpreadsheetApp.getActiveSpreadsheet()')).toEqual(
      refusal('SpreadsheetApp.getActiveSpreadsheet'),
    );
  });

  test('LIMITED fetches nothing, makes no trigger and shows no sidebar', () => {
    const refused = (call: string, scope: string) => {
      const text = `Exception: You do not have permission to call ${call}. Required permissions: ${ROOT}${scope}`;
      return [text, text, ''];
    };
    expect(byMode("UrlFetchApp.fetch('https://api.example.com/')")).toEqual(
      refused('UrlFetchApp.fetch', 'script.external_request'),
    );
    expect(byMode('ScriptApp.getProjectTriggers()')).toEqual(
      refused('ScriptApp.getProjectTriggers', 'script.scriptapp'),
    );
    expect(byMode("SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))")).toEqual(
      refused('Ui.showSidebar', 'script.container.ui'),
    );
  });

  test('breaks onOpen when the top level of the code touches a store', () => {
    const cloud = smallCloud();
    expect(
      failureOf('} const store = PropertiesService.getUserProperties(); function other() {', cloud, {
        authMode: 'NONE',
      }),
    ).toContain('You do not have permission to call PropertiesService.getUserProperties');
  });

  test('tells a person who has not authorised the script nothing about them', () => {
    expect(resultOf('return Session.getActiveUser().getEmail()', smallCloud(), { authMode: 'LIMITED' })).toBe(
      '',
    );
    expect(resultOf('return Session.getActiveUser().getEmail()')).toBe('person@example.com');
  });
});

describe('the scopes of the manifest', () => {
  const manifest = {
    timeZone: 'Etc/UTC',
    oauthScopes: [`${ROOT}spreadsheets.currentonly`, `${ROOT}script.scriptapp`],
  };
  const cloud = () => smallCloud(undefined, { manifest });

  test('allow what they name and refuse the rest', () => {
    expect(failureOf("UrlFetchApp.fetch('https://api.example.com/')", cloud())).toBe(
      `Exception: Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${ROOT}script.external_request`,
    );
    expect(
      resultOf(
        'return ScriptApp.getProjectTriggers().length + SpreadsheetApp.getActiveSpreadsheet().getNumSheets()',
        cloud(),
      ),
    ).toBe(1);
    expect(failureOf('Session.getActiveUser()', cloud())).toContain(`${ROOT}userinfo.email`);
  });

  test('with currentonly open no other spreadsheet', () => {
    expect(failureOf("SpreadsheetApp.openById('x')", cloud())).toContain(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById',
    );
  });

  test('are what a script may require before it makes a trigger', () => {
    expect(
      failureOf(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${ROOT}script.scriptapp'])`, cloud()),
    ).toBe('no error');
    expect(
      failureOf(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${ROOT}drive'])`, cloud()),
    ).toContain('Authorization is required to perform that action.');
  });

  test('can be withdrawn, which the authorisation info tells', () => {
    const info =
      'const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL); return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl() !== null]';
    const withdrawn = cloud();
    expect(resultOf(info, withdrawn)).toEqual(['NOT_REQUIRED', false]);
    withdrawn.isAuthorized = false;
    expect(resultOf(info, withdrawn)).toEqual(['REQUIRED', true]);
  });
});
