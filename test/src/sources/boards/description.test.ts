/** Descriptions as clean text, from employers who write what they like. */
import fc from 'fast-check';
import { toCell } from '../../../../src/core/cell';
import { descriptionText } from '../../../../src/sources/boards/description';
import { payInWords, payOf, yearly } from '../../../../src/sources/boards/pay';
import { workModeIn, workModeOf } from '../../../../src/sources/boards/work-mode';

const escaped = (text: string) => descriptionText([{ text, form: 'escaped' }]);
const textOfHtml = (text: string) => descriptionText([{ text, form: 'html' }]);
const asEntities = (html: string) => html.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

it('paragraphs, lists and line breaks become lines', () => {
  expect(
    textOfHtml('<h2>We</h2><p>Build&nbsp;&amp;<br/>ship.</p><ul><li>A</li><li> <b>B</b></li></ul><p>End</p>'),
  ).toBe('We\n\nBuild &\nship.\n• A\n• B\n\nEnd');
});

it('entities are decoded once, and a text that was escaped twice is found out', () => {
  expect(textOfHtml('&amp;lt; &#8211; &#x2014; &eacute; &unknown; &')).toBe('&lt; – — é &unknown; &');
  expect(escaped(asEntities('<p>R&amp;D</p>'))).toBe('R&D');
  expect(escaped(asEntities(asEntities('<p>R&amp;D</p>')))).toBe('R&D');
  expect(escaped(asEntities('<p>Use &lt;b&gt; well</p>'))).toBe('Use <b> well');
});

it('scripts, styles and comments are gone, whatever their case', () => {
  const html =
    'a<script>alert(1)</script>b<STYLE>p{}</STYLE >c<!-- d --><iframe src=x>e</iframe>f<script>never closed';
  expect(textOfHtml(html)).toBe('abcf');
  expect(textOfHtml('<img src=x onerror=alert(1)>x<svg onload=alert(1)><text>y</text></svg>')).toBe('x');
});

it('what is no tag stays as text', () => {
  expect(textOfHtml('5 < 6 and 7 > 3, <3')).toBe('5 < 6 and 7 > 3, <3');
});

it('two megabytes of anything are cut visibly, and take no time that grows with their square', () => {
  const hostile = ['<', '<!--', '<script', '&amp;', '<p>', '&lt;', '=HYPERLINK("x")', '<a ', '</script'];
  for (const part of hostile) {
    const cell = toCell('text', escaped(part.repeat(2_000_000 / part.length))).cell as string;
    expect(cell.length).toBeLessThanOrEqual(50_000);
  }
  const long = toCell('text', escaped(asEntities(`<p>${'word '.repeat(20_000)}</p>`))).cell as string;
  expect(long).toMatch(/\[cut by Jobsheet\]$/);
});

it('never throws, and leaves no script', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('<script>', '</script>', '<p', '>', '<!--', '-->', '&lt;', '<', 'x', '"', '&#60;'),
      ),
      (parts) => {
        const text = textOfHtml(parts.join(''));
        // Only what was written as entities may look like a mark: it is the text of a cell, which nothing runs.
        if (!parts.some((part) => part.startsWith('&'))) expect(text).not.toMatch(/<script>/);
      },
    ),
  );
});

it('a band of zeros is no pay, and pay of any period can be compared', () => {
  expect(payOf(0, 0, 'USD', '1 YEAR')).toBeUndefined();
  expect(payOf(undefined, null, 'USD', '1 YEAR')).toBeUndefined();
  const hourly = payOf(50, 60.5, 'usd', 'per-hour-wage');
  expect(hourly).toEqual({ min: 50, max: 60.5, currency: 'USD', period: 'hour' });
  expect(yearly(50, 'hour')).toBe(104_000);
  expect(yearly(50, undefined)).toBeUndefined();
  expect(payInWords({ min: 120_000, max: 150_000, currency: 'USD', period: 'year' })).toBe(
    'USD 120,000–150,000 per year',
  );
  expect(payInWords({ min: 120_000, max: undefined, currency: undefined, period: undefined })).toBe(
    'from 120,000',
  );
});

it('work modes are read in every spelling', () => {
  expect(
    ['on-site', 'OnSite', 'onsite', 'remote', 'Fully Remote', 'hybrid', 'unspecified', null].map(workModeOf),
  ).toEqual(['On-site', 'On-site', 'On-site', 'Remote', 'Remote', 'Hybrid', undefined, undefined]);
  expect(workModeIn(['Berlin', 'Remote - US'])).toBe('Remote');
  expect(workModeIn(['Berlin'])).toBeUndefined();
});
