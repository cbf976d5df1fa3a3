/** Charts over the grid: drawn from what cells come to, in their place, as long as their tab is there. */
import type { Browser } from 'playwright-core';
import { eventually, launchBrowser, type OpenPage, openPage, SAMPLE_CHARTS } from './open-page';

let browser: Browser;
let open: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
  open = await openPage(browser, { code: SAMPLE_CHARTS, pace: 0 });
  await open.chooseMenu('Charts', 'Make');
  await open.page.getByRole('img', { name: 'Funnel' }).waitFor();
});
afterAll(async () => {
  await open.close();
  await browser.close();
});

const drawn = () => open.page.evaluate(() => window.jobsheetWorkbench.charts());
const chart = async (name: string) => (await drawn()).find((one) => one.name === name);
const image = (name: string) => open.page.getByRole('img', { name, exact: true });
const pixels = (name: string) =>
  image(name)
    .locator('canvas')
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
const hasGridlines = (tab: string) =>
  open.page.evaluate((name) => {
    const sheet = window.jobsheetWorkbench.api.getActiveWorkbook()?.getSheetByName(name);
    return sheet?.getSheet().getConfig().showGridlines === 1;
  }, tab);
const show = (tab: string) =>
  open.page.evaluate((name) => {
    const workbook = window.jobsheetWorkbench.api.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(name);
    if (sheet) workbook?.setActiveSheet(sheet);
  }, tab);

describe('charts over the grid', () => {
  it('have the numbers, dates and headings of their cells, formulas among them', async () => {
    await eventually(
      () => chart('Stages'),
      (one) => one?.series[0]?.values[0] === 95,
    );
    const found = await drawn();
    expect(found.map(({ type, name }) => [type, name])).toEqual([
      ['LINE', 'Per week'],
      ['PIE', 'Stages'],
      ['COLUMN', 'Stacked'],
      ['BAR', 'Funnel'],
      ['AREA', 'Area'],
    ]);
    expect(found[0]).toMatchObject({
      labels: ['Sep 2', 'Sep 9', 'Sep 16', 'Sep 23', 'Sep 30', 'Oct 7'],
      series: [
        { name: 'Applied', values: [12, 18, 9, 22, 15, 19] },
        { name: 'Interviews', values: [1, 3, 4, 2, 6, 5] },
      ],
    });
    expect(found[1]).toMatchObject({
      labels: ['Applied', 'Screening', 'Interview', 'Offer'],
      series: [{ name: 'Applications', values: [95, 31, 21, 4] }],
    });
  });

  it('stand at the cell that they are anchored to, in their size, and scroll with it below what is frozen', async () => {
    const { page } = open;
    const grid = await page.locator('.charts').boundingBox();
    const box = await image('Per week').boundingBox();
    expect([box?.width, box?.height]).toEqual([480, 300]);
    // Row 1 is 21 pixels high; the chart is 10 and 5 pixels from the corner of A2.
    expect([(box?.x ?? 0) - (grid?.x ?? 0), (box?.y ?? 0) - (grid?.y ?? 0)]).toEqual([10, 26]);
    // The wheel over a chart means the grid.
    await page.mouse.move(300, 400);
    await page.mouse.wheel(0, 100);
    await eventually(
      () => image('Per week').boundingBox(),
      (moved) => moved?.y === (box?.y ?? 0) - 100,
    );
    const clip = await image('Per week').evaluate((element) => element.style.clipPath);
    // 105 pixels above the frozen row's lower edge, less the 5 of its offset.
    expect(clip).toBe('inset(95px 0px 0px)');
    await page.mouse.wheel(0, -100);
    await eventually(
      () => image('Per week').boundingBox(),
      (moved) => moved?.y === box?.y,
    );
  });

  it('move with a column that a script makes wider', async () => {
    const left = async () => (await image('Stages').boundingBox())?.x ?? 0;
    const before = await left();
    await open.call('widen', 1, 220);
    await eventually(left, (now) => now === before + 120);
    await open.call('widen', 1, 100);
    await eventually(left, (now) => now === before);
  });

  it('change with a cell, and with a formula that needs it', async () => {
    const before = await pixels('Funnel');
    const other = await pixels('Area');
    await open.call('write', 'E3', 'Calls');
    await open.call('write', 'F3', 90);
    await eventually(
      () => chart('Funnel'),
      (one) => one?.labels[1] === 'Calls' && one.series[0]?.values[1] === 90,
    );
    expect(await pixels('Funnel')).not.toBe(before);
    expect(await pixels('Area')).toBe(other);
    await open.call('write', 'B2', 1012);
    await eventually(
      () => chart('Funnel'),
      (one) => one?.series[0]?.values[0] === 1095,
    );
    expect(await pixels('Area')).not.toBe(other);
  });

  it('change with what a person types, hides and inserts', async () => {
    await open.page.mouse.click(700, 500);
    await open.type('Numbers', 'B2', '2');
    await open.page.evaluate(() => {
      const sheet = window.jobsheetWorkbench.api.getActiveWorkbook()?.getActiveSheet();
      sheet?.insertRowsBefore(2, 1);
      sheet?.hideRows(6, 2);
    });
    expect(await drawn()).toEqual([]);
    await show('Board');
    await eventually(
      () => chart('Per week'),
      (one) => JSON.stringify(one?.series[0]?.values) === '[2,null,18,9,22]',
    );
  });

  it('wait for formulas that are being calculated again', async () => {
    await eventually(
      () => chart('Funnel'),
      (one) => one?.series[0]?.values.length === 5,
    );
    const seen = open.page.evaluate(async () => {
      const values = new Set<string>();
      for (let frame = 0; frame < 90; frame += 1) {
        await new Promise(requestAnimationFrame);
        const funnel = window.jobsheetWorkbench.charts().find(({ name }) => name === 'Funnel');
        values.add(JSON.stringify(funnel?.series[0]?.values));
      }
      return [...values];
    });
    await open.call('insertRow');
    expect(await seen).toEqual(['[85,null,90,21,4]']);
  });

  it('arrange their cells as they are told', async () => {
    await open.call('addArranged');
    await image('Below').waitFor();
    const of = async (name: string) => {
      const { labels, series } = (await chart(name)) ?? {};
      return { labels, series };
    };
    expect((await of('Hidden')).series?.[0]?.values).toEqual([2, null, 18, 9, 22, 15, 19]);
    // What a formula comes to is there a moment after the formula.
    const turned = { labels: ['Applications'], series: [{ name: 'Applied', values: [85] }] };
    await eventually(
      () => of('Turned'),
      (answer) => JSON.stringify(answer) === JSON.stringify(turned),
    );
    expect(await of('Side by side')).toEqual({
      labels: ['Sep 2'],
      series: [{ name: 'Interviews', values: [1] }],
    });
    expect(await of('Below')).toEqual({
      labels: ['Sep 2', 'Sep 16', 'Sep 23'],
      series: [{ name: 'Applied', values: [2, 9, 22] }],
    });
  });

  it('change when a script changes them, and go when it removes them', async () => {
    await open.call('change');
    await image('Changed').waitFor();
    expect(await image('Changed').evaluate((element) => element.dataset['type'])).toBe('COLUMN');
    expect((await image('Changed').boundingBox())?.width).toBe(300);
    await open.call('removeLast');
    await image('Below').waitFor({ state: 'detached' });
  });

  it('say what they lack', async () => {
    await open.call('addStrange');
    await image('Radar').getByText('the workbench does not draw RADAR charts').waitFor();
    await image('Line chart').getByText('no data').waitFor();
  });

  it('are there again after a reload, on a tab whose gridlines are hidden', async () => {
    const before = (await drawn()).length;
    expect(await hasGridlines('Board')).toBe(false);
    await open.page.reload();
    await image('Changed').waitFor();
    expect(await drawn()).toHaveLength(before);
    expect([await hasGridlines('Board'), await hasGridlines('Numbers')]).toEqual([false, true]);
  });

  it('go with their tab', async () => {
    await open.page.evaluate(() => {
      const workbook = window.jobsheetWorkbench.api.getActiveWorkbook();
      const sheet = workbook?.getSheetByName('Board');
      if (sheet) workbook?.deleteSheet(sheet);
    });
    await image('Changed').waitFor({ state: 'detached' });
    expect(await drawn()).toEqual([]);
    expect(await open.page.locator('.chart').count()).toBe(0);
  });

  it('ask no other machine for anything, and have no errors', () => {
    expect(open.troubles).toEqual([]);
  });
});
