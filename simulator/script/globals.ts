/** The Google services, console and Logger of an execution, for its context. */

import { createCharts } from '../charts/enumerations';
import { createAbsentServices } from '../services/absent';
import { createBrowser } from '../services/browser';
import { createCacheService } from '../services/cache';
import { createContentService } from '../services/content';
import { createHtmlService } from '../services/html-service';
import { createLockService } from '../services/lock';
import { createConsole, createLogger } from '../services/log';
import { createMailApp } from '../services/mail';
import { MIME_TYPES } from '../services/mime-types';
import { createPropertiesService } from '../services/properties';
import { createScriptApp } from '../services/script-app';
import { createSession } from '../services/session';
import { createUrlFetchApp } from '../services/url-fetch';
import { createUtilities } from '../services/utilities';
import { createSpreadsheetApp } from '../spreadsheet/spreadsheet-app';
import type { Execution } from './execution';

export function createServices(execution: Execution): Record<string, unknown> {
  return {
    ...createAbsentServices(execution),
    Browser: createBrowser(execution),
    CacheService: createCacheService(execution),
    Charts: createCharts(execution),
    ContentService: createContentService(execution),
    HtmlService: createHtmlService(execution),
    LockService: createLockService(execution),
    Logger: createLogger(execution),
    MailApp: createMailApp(execution),
    MimeType: MIME_TYPES,
    PropertiesService: createPropertiesService(execution),
    ScriptApp: createScriptApp(execution),
    Session: createSession(execution),
    SpreadsheetApp: createSpreadsheetApp(execution),
    UrlFetchApp: createUrlFetchApp(execution),
    Utilities: createUtilities(execution),
    console: createConsole(execution),
  };
}
