import { failureOf, outcomeOf, resultOf, smallCloud } from '../small-cloud';

const MOMENT = "new Date('2024-03-05T06:07:08.009Z')";
const formatted = (pattern: string, zone = 'GMT') =>
  resultOf(`return Utilities.formatDate(${MOMENT}, ${JSON.stringify(zone)}, ${JSON.stringify(pattern)})`);

describe('Utilities', () => {
  test('sleeps on the virtual clock, at most five minutes', () => {
    expect(outcomeOf('function main() { Utilities.sleep(2500); }').seconds).toBeCloseTo(2.5, 2);
    expect(failureOf('Utilities.sleep(300001)')).toContain('Exception: Sleep');
  });

  test.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', 'GMT', '2024-03-05 06:07:08.009'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", 'America/New_York', '2024-03-05T01:07:08-05:00'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", 'UTC', '2024-03-05T06:07:08Z'],
    ['EEE, MMM d, yy h:mm a', 'Asia/Tokyo', 'Tue, Mar 5, 24 3:07 PM'],
    ['EEEE MMMM dd Z z', 'GMT+5:30', 'Tuesday March 05 +0530 GMT+05:30'],
    ["D w u 'o''clock'", 'UTC', "65 10 2 o'clock"],
    ['k K', 'America/Los_Angeles', '22 10'],
  ])('formats a date by %s in %s', (pattern, zone, text) => {
    expect(formatted(pattern, zone)).toBe(text);
  });

  test('refuses what is not a date', () => {
    expect(failureOf("Utilities.formatDate('2024', 'GMT', 'yyyy')")).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  test('parses a date by a pattern and a zone', () => {
    expect(
      resultOf(
        "return Utilities.parseDate('05/03/2024 1:30 PM', 'America/New_York', 'dd/MM/yyyy h:mm a').toISOString()",
      ),
    ).toBe('2024-03-05T18:30:00.000Z');
    expect(resultOf("return Utilities.parseDate('5 Mar 2024', 'GMT', 'd MMM yyyy') instanceof Date")).toBe(
      true,
    );
    expect(failureOf("Utilities.parseDate('x', 'GMT', 'yyyy')")).toBe('Exception: Unparseable date: "x"');
  });

  test('formats text as printf does', () => {
    expect(
      resultOf("return Utilities.formatString('%s|%5d|%-4s|%05.1f|%x|%%|%2$s', 'a', 42, 'b', 3.14159, 255)"),
    ).toBe('a|   42|b   |003.1|ff|%|42');
  });

  test('encodes in base 64 both ways, with signed bytes', () => {
    expect(
      resultOf(
        "return [Utilities.base64Encode('ÿ?'), Utilities.base64EncodeWebSafe([-1, -2, -3]), Utilities.base64Decode('/w=='), Utilities.base64Encode('é', Utilities.Charset.UTF_8)]",
      ),
    ).toEqual(['w78/', '__79', [-1], 'w6k=']);
    expect(failureOf("Utilities.base64Decode('***')")).toBe('Exception: Could not decode string.');
  });

  test('hashes as published test vectors say', () => {
    const hex = "const hex = (bytes) => bytes.map((b) => ('0' + (b & 255).toString(16)).slice(-2)).join('');";
    expect(
      resultOf(
        `${hex} return [hex(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')), hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, 'abc')), hex(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [97, 98, 99]))]`,
      ),
    ).toEqual([
      '900150983cd24fb0d6963f7d28e17f72',
      'a9993e364706816aba3e25717850c26c9cd0d89d',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ]);
    expect(
      resultOf(
        `${hex} return hex(Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe'))`,
      ),
    ).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    expect(
      resultOf("return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc').some((b) => b < 0)"),
    ).toBe(true);
  });

  test('makes blobs, and packs them', () => {
    expect(
      resultOf(
        "const b = Utilities.newBlob('héllo', 'text/plain', 'a.txt'); return [b.getDataAsString(), b.getBytes().length, b.getContentType(), b.getName(), b.copyBlob().setName('b.csv').setContentTypeFromExtension().getContentType()]",
      ),
    ).toEqual(['héllo', 6, 'text/plain', 'a.txt', 'text/csv']);
    expect(
      resultOf(
        "return Utilities.ungzip(Utilities.gzip(Utilities.newBlob('again', 'text/plain', 'a.txt'))).getDataAsString()",
      ),
    ).toBe('again');
    expect(resultOf('return [MimeType.CSV, String(Utilities.newBlob([1]))]')).toEqual(['text/csv', 'Blob']);
  });

  test('reads CSV', () => {
    expect(resultOf(`return Utilities.parseCsv('a,"b ""q"", c"\\r\\n1,\\n"x\\ny",2')`)).toEqual([
      ['a', 'b "q", c'],
      ['1', ''],
      ['x\ny', '2'],
    ]);
    expect(resultOf("return Utilities.parseCsv('a;b', ';')")).toEqual([['a', 'b']]);
  });

  test('makes ids that are different from each other and the same in each simulation', () => {
    const [first, second] = resultOf('return [Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
    expect(resultOf('return Utilities.getUuid()')).toBe(first);
    expect(resultOf('return Utilities.getUuid()', smallCloud(undefined, { now: 0 }))).not.toBe(first);
  });
});

describe('Logger and console', () => {
  test('print as Apps Script does', () => {
    const outcome = outcomeOf(`function main() {
      Logger.log({ a: 1, b: [1.5, 'x', null], c: new Date(0) });
      Logger.log('%s has %d', 'A', 3);
      Logger.log(5);
      console.log('n %s', 1, { a: [1] });
      console.warn(SpreadsheetApp.getActiveSpreadsheet().getActiveSheet());
      console.error(new TypeError('bad').message);
      console.time('t'); Utilities.sleep(20); console.timeEnd('t');
      return Logger.getLog();
    }`);
    expect(outcome.log).toEqual([
      '{a=1.0, b=[1.5, x, null], c=Thu Jan 01 00:00:00 GMT 1970}',
      'A has 3',
      '5.0',
      'n 1 { a: [ 1 ] }',
      'Sheet',
      'bad',
      't: 20ms',
    ]);
    expect(outcome.result).toBe('{a=1.0, b=[1.5, x, null], c=Thu Jan 01 00:00:00 GMT 1970}\nA has 3\n5.0\n');
    expect(outcome.services['Logger.log']).toBeUndefined();
  });
});

describe('Session, MailApp and ContentService', () => {
  test('tell the zone and the language', () => {
    const cloud = smallCloud(undefined, { manifest: { timeZone: 'Europe/Berlin' } });
    expect(
      resultOf(
        'return [Session.getScriptTimeZone(), Session.getActiveUserLocale(), Session.getTemporaryActiveUserKey().length > 5]',
        cloud,
      ),
    ).toEqual(['Europe/Berlin', 'en', true]);
  });

  test('keep mails and send none, a hundred recipients a day', () => {
    const cloud = smallCloud();
    resultOf(
      "MailApp.sendEmail('a@example.com,b@example.com', 'S', 'B', { cc: 'c@example.com' }); MailApp.sendEmail({ to: 'd@example.com', subject: 'T', htmlBody: '<b>' })",
      cloud,
    );
    expect(cloud.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['a@example.com,b@example.com', 'S'],
      ['d@example.com', 'T'],
    ]);
    expect(resultOf('return MailApp.getRemainingDailyQuota()', cloud)).toBe(96);
    expect(failureOf("MailApp.sendEmail('', 'S', 'B')")).toBe(
      'Exception: Failed to send email: no recipient',
    );
    expect(failureOf("MailApp.sendEmail('nobody', 'S', 'B')")).toBe('Exception: Invalid email: nobody');
  });

  test('make text outputs', () => {
    expect(
      resultOf(
        "const out = ContentService.createTextOutput('a').append('b').setMimeType(ContentService.MimeType.JSON); return [out.getContent(), String(out.getMimeType())]",
      ),
    ).toEqual(['ab', 'JSON']);
  });
});
