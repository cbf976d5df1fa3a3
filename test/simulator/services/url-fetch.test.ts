import { API, failureOf, outcomeOf, resultOf, type SmallCloud, smallCloud } from '../small-cloud';

const fetching = (url: string, options = '') =>
  `return UrlFetchApp.fetch('${url}'${options && `, ${options}`})`;
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

/** Returns the request that the server received for a fetch with these options. */
function sent(options: string, path = '/x') {
  const cloud = smallCloud();
  resultOf(`UrlFetchApp.fetch('${API}${path}', ${options})`, cloud);
  const [request] = cloud.asked;
  if (!request) throw new Error('nothing was sent');
  return { ...request, body: request.body === undefined ? undefined : Buffer.from(request.body).toString() };
}

describe('UrlFetchApp.fetch', () => {
  test('gives the code, the text and the headers', () => {
    const cloud = smallCloud(() => ({
      status: 201,
      body: Buffer.from('Zoë'),
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Set-Cookie': ['a=1', 'b=2'] },
    }));
    const code = `const r = UrlFetchApp.fetch('${API}/'); return [r.getResponseCode(), r.getContentText(), r.getHeaders(), r.getAllHeaders(), r.getContent().slice(-2), r.getBlob().getContentType()];`;
    expect(resultOf(code, cloud)).toEqual([
      201,
      'Zoë',
      { 'Content-Type': 'text/plain; charset=utf-8', 'Set-Cookie': 'b=2' },
      { 'Content-Type': 'text/plain; charset=utf-8', 'Set-Cookie': ['a=1', 'b=2'] },
      [-61, -85],
      'text/plain',
    ]);
  });

  test('reads the text by the charset of the answer, or by the one that is asked for', () => {
    const latin = (charset: string) =>
      smallCloud(() => ({
        body: Buffer.from('Zoë', 'latin1'),
        headers: { 'content-type': `text/plain${charset}` },
      }));
    expect(resultOf(`${fetching(API)}.getContentText()`, latin('; charset=ISO-8859-1'))).toBe('Zoë');
    expect(resultOf(`${fetching(API)}.getContentText('ISO-8859-1')`, latin(''))).toBe('Zoë');
  });

  test("sends Google's user agent, whatever the script says", () => {
    const { headers } = sent("{ headers: { 'User-Agent': 'mine', Accept: 'a/b' } }");
    expect(headers['User-Agent']).toMatch(
      /^Mozilla\/5\.0 \(compatible; Google-Apps-Script; beanserver; \+https:\/\/script\.google\.com; id: \w+\)$/,
    );
    expect(headers['Accept']).toBe('a/b');
  });

  test('sends text as it is, objects as a form, bytes as bytes', () => {
    expect(sent("{ method: 'post', payload: 'a b' }")).toMatchObject({
      method: 'POST',
      body: 'a b',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect(sent("{ method: 'put', payload: { a: 'x y', b: 2 } }")).toMatchObject({
      method: 'PUT',
      body: 'a=x%20y&b=2',
    });
    expect(sent("{ payload: [72, 105], contentType: 'application/octet-stream' }")).toMatchObject({
      method: 'POST',
      body: 'Hi',
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    expect(sent("{ payload: { file: Utilities.newBlob('inside', 'text/plain', 'a.txt') } }").body).toContain(
      'filename="a.txt"',
    );
    expect(sent('{}')).toMatchObject({ method: 'GET', body: undefined });
  });

  test('throws for a status of 400 and more, with the beginning of the answer', () => {
    const cloud = smallCloud(() => ({ status: 404, body: json({ error: 'x'.repeat(200) }) }));
    expect(failureOf(fetching(`${API}/a?b=c`), cloud)).toBe(
      `Exception: Request failed for ${API} returned code 404. Truncated server response: {"error":"${'x'.repeat(137)}... (use muteHttpExceptions option to examine full response)`,
    );
    expect(resultOf(`${fetching(API, '{ muteHttpExceptions: true }')}.getResponseCode()`, cloud)).toBe(404);
  });

  test('throws for a fault of the network even when told to be quiet, and waits for it', () => {
    for (const [fault, text] of [
      ['dns', 'DNS error'],
      ['unavailable', 'Address unavailable'],
      ['timeout', 'Timeout'],
    ] as const) {
      const cloud = smallCloud(() => ({ fault, milliseconds: 60_000 }));
      const outcome = outcomeOf(
        `function main() { ${fetching(`${API}/x`, '{ muteHttpExceptions: true }')} }`,
        cloud,
      );
      expect(outcome.error?.message).toBe(`${text}: ${API}/x`);
      expect(outcome.seconds).toBeCloseTo(60.3, 1);
    }
  });

  test('takes three tenths of a second and what the server takes', () => {
    expect(outcomeOf(`function main() { UrlFetchApp.fetch('${API}') }`)).toMatchObject({
      seconds: 0.4,
      requests: 1,
    });
  });

  test('refuses what is not a URL', () => {
    expect(failureOf(fetching(''))).toBe('Exception: Attribute provided with no value: url');
    expect(failureOf('UrlFetchApp.fetch()')).toBe('Exception: Attribute provided with no value: url');
    expect(failureOf('UrlFetchApp.fetch(5)')).toBe(
      "Exception: The parameters (number) don't match the method signature for UrlFetchApp.fetch.",
    );
    for (const bad of [`${API}/a b`, `${API}/{a}`, `${API}/a|b`, 'ftp://x.example.com']) {
      expect(failureOf(fetching(bad))).toBe(`Exception: Invalid argument: ${bad}`);
    }
  });

  test('refuses a URL of more than 2,082 characters', () => {
    const url = (length: number) => `${API}/`.padEnd(length, 'a');
    expect(failureOf(fetching(url(2083)))).toBe('Exception: Limit Exceeded: URLFetch URL Length.');
    expect(failureOf(fetching(url(2082)))).toBe('no error');
  });

  test("refuses too many headers, too large ones, those that are Google's, and unknown methods", () => {
    expect(
      failureOf(
        `UrlFetchApp.fetch('${API}', { headers: Object.fromEntries(Array.from({ length: 101 }, (_, i) => ['x' + i, 1])) })`,
      ),
    ).toContain('Limit Exceeded: URLFetch Header Count.');
    expect(failureOf(`UrlFetchApp.fetch('${API}', { headers: { a: 'x'.repeat(8192) } })`)).toContain(
      'Limit Exceeded: URLFetch Header Size.',
    );
    expect(failureOf(`UrlFetchApp.fetch('${API}', { headers: { 'Content-Length': '1' } })`)).toBe(
      'Exception: Attribute provided with invalid value: Header:Content-Length',
    );
    expect(failureOf(`UrlFetchApp.fetch('${API}', { method: 'head' })`)).toBe(
      'Exception: Attribute provided with invalid value: method',
    );
  });

  test('refuses more than 50 MB either way', () => {
    const size = 50 * 1024 * 1024 + 1;
    expect(failureOf(`UrlFetchApp.fetch('${API}', { payload: 'x'.repeat(${size}) })`)).toBe(
      'Exception: Limit Exceeded: URLFetch POST Size.',
    );
    expect(
      failureOf(
        fetching(API),
        smallCloud(() => ({ body: new Uint8Array(size) })),
      ),
    ).toBe('Exception: Limit Exceeded: URLFetch Response Size.');
  });

  test('reaches no host that no local service answers for, and says which there are', () => {
    const outcome = outcomeOf("function main() { UrlFetchApp.fetch('https://elsewhere.example/x'); }");
    expect(outcome.error).toMatchObject({
      name: 'NotSimulated',
      message: `Nobody answers for https://elsewhere.example in this simulation, only for ${API}, https://other.example.com.`,
    });
    expect(outcome.requests).toBe(0);
  });

  test("cannot see this machine, as Google's servers cannot", () => {
    expect(failureOf(fetching('http://localhost:3000/'))).toBe(
      'Exception: DNS error: http://localhost:3000/',
    );
    expect(failureOf(fetching('http://127.0.0.1:3000/'))).toBe(
      'Exception: Address unavailable: http://127.0.0.1:3000/',
    );
  });

  test('follows redirects unless told not to', () => {
    const moving = () =>
      smallCloud(({ url }) =>
        url.endsWith('/old') ? { status: 302, headers: { Location: '/new' } } : { body: Buffer.from('new') },
      );
    const cloud = moving();
    expect(resultOf(`${fetching(`${API}/old`, "{ payload: 'x' }")}.getContentText()`, cloud)).toBe('new');
    expect(cloud.asked.map(({ method, url }) => [method, url])).toEqual([
      ['POST', `${API}/old`],
      ['GET', `${API}/new`],
    ]);
    expect(
      resultOf(`${fetching(`${API}/old`, '{ followRedirects: false }')}.getResponseCode()`, moving()),
    ).toBe(302);
  });

  test('has 20,000 requests a day, counted for one person, and a day later again', () => {
    const cloud = smallCloud();
    const spend = (count: number) => `UrlFetchApp.fetchAll(new Array(${count}).fill('${API}'))`;
    expect(failureOf(spend(19_999), cloud)).toBe('no error');
    expect(failureOf(spend(2), cloud)).toBe(
      'Exception: Service invoked too many times for one day: urlfetch.',
    );
    expect(failureOf(spend(1), cloud, { user: 'other@example.com' })).toBe('no error');
    cloud.clock.advance(24 * 3600 * 1000);
    expect(failureOf(spend(2), cloud)).toBe('no error');
    expect(failureOf(spend(50_000), smallCloud(undefined, { account: 'workspace' }))).toBe('no error');
  });
});

describe('UrlFetchApp.fetchAll', () => {
  const slow: () => SmallCloud = () =>
    smallCloud(({ url }) => ({
      body: Buffer.from(url.slice(-1)),
      milliseconds: Number(url.slice(-1)) * 1000,
    }));

  test('sends all at once: it takes as long as the slowest', () => {
    const outcome = outcomeOf(
      `function main() { return UrlFetchApp.fetchAll(['${API}/1', { url: '${API}/5', muteHttpExceptions: true }, '${API}/2']).map((r) => r.getContentText()); }`,
      slow(),
    );
    expect(outcome).toMatchObject({ result: ['1', '5', '2'], requests: 3 });
    expect(outcome.seconds).toBeCloseTo(5.25, 2);
  });

  test('throws for all when one fails, after all were sent', () => {
    const cloud = smallCloud(({ url }) => ({ status: url.endsWith('2') ? 500 : 200 }));
    expect(failureOf(`UrlFetchApp.fetchAll(['${API}/1', '${API}/2', '${API}/3'])`, cloud)).toContain(
      'returned code 500',
    );
    expect(cloud.asked).toHaveLength(3);
    const broken = smallCloud(({ url }) =>
      url.endsWith('2') ? { fault: 'unavailable', milliseconds: 1 } : {},
    );
    expect(
      failureOf(`UrlFetchApp.fetchAll(['${API}/1', { url: '${API}/2', muteHttpExceptions: true }])`, broken),
    ).toBe(`Exception: Address unavailable: ${API}/2`);
  });

  test('of nothing is nothing', () => {
    expect(resultOf('return UrlFetchApp.fetchAll([])')).toEqual([]);
  });
});

test('getRequest shows what fetch would send, and sends nothing', () => {
  const cloud = smallCloud();
  expect(
    resultOf(`return UrlFetchApp.getRequest('${API}/a', { method: 'post', payload: { a: 1 } })`, cloud),
  ).toMatchObject({
    url: `${API}/a`,
    method: 'post',
    payload: 'a=1',
    contentType: 'application/x-www-form-urlencoded',
    followRedirects: true,
  });
  expect(cloud.asked).toEqual([]);
});
