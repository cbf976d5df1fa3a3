import { linkedRuns } from '../../../../src/sheet/rows/title-links';

const run = (rows: readonly (readonly [title: string, url: string])[], row = 2) => ({
  row,
  rows: rows.map(([title, url], id) => ({ id: String(id), cells: [title, url] })),
});

it('titles side by side are one run; one that could be a formula parts them and stays without a link', () => {
  const url = 'https://example.com/1';
  const titles = ['A', 'B', '=1+1', 'C', '+D', '-E', '@F', "'G", ' =H', ''].map(
    (title) => [title, url] as const,
  );
  expect(linkedRuns(run(titles), 0, 1).map(({ row, links }) => [row, links.map(({ text }) => text)])).toEqual(
    [
      [2, ['A', 'B']],
      [5, ['C']],
    ],
  );
});

it('only addresses of the web are links', () => {
  const addresses = ['', 'javascript:alert(1)', 'mailto:a@b.example', 'https://a b', 'http://ok.example'];
  const linked = linkedRuns(run(addresses.map((url) => ['Title', url] as const)), 0, 1);
  expect(linked).toEqual([{ row: 6, links: [{ text: 'Title', url: 'http://ok.example' }] }]);
});

it('rows far down have none: building them would take minutes', () => {
  expect(
    linkedRuns(
      run(
        [
          ['A', 'https://a.example'],
          ['B', 'https://b.example'],
        ],
        20_000,
      ),
      0,
      1,
    ),
  ).toHaveLength(1);
});
