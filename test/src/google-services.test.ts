import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCE = resolve(__dirname, '../../src');

/** Service → the folders of `src` that may use it. That core, streams and sources use none is held by their types. */
const USERS: Readonly<Record<string, readonly string[]>> = {
  SpreadsheetApp: ['sheet', 'ui'],
  UrlFetchApp: ['http'],
  PropertiesService: ['store'],
  CacheService: ['store'],
  LockService: ['store'],
  ScriptApp: ['schedule'],
  HtmlService: ['ui'],
  MailApp: [],
  DriveApp: [],
};

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

it.each(Object.entries(USERS))('%s is used only in %j', (service, folders) => {
  const use = new RegExp(`\\b${service}\\.`);
  const elsewhere = files
    .filter((name) => !folders.includes(name.split('/')[0] ?? ''))
    .filter((name) => use.test(withoutTypes(readFileSync(join(SOURCE, name), 'utf8'))));
  expect(elsewhere).toEqual([]);
});

/** Neither comments nor Google's types, such as `GoogleAppsScript.URL_Fetch.UrlFetchApp`. */
function withoutTypes(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '').replace(/\bGoogleAppsScript(\.\w+)+/g, '');
}
