/** The labels that Sheets writes into the slices of a pie: their share, unless `pieSliceText` asks for something else. */
import type { ArcElement, Plugin } from 'chart.js';
import type { Options } from './options';

/** A slice too small for its text has none. */
const LEAST_SHARE = 0.04;

export function sliceTexts(options: Options): Plugin {
  const kind = options.text('pieSliceText') ?? 'percentage';
  return {
    id: 'sliceTexts',
    afterDatasetsDraw(chart) {
      const { ctx, data } = chart;
      if (kind === 'none') return;
      const values = (data.datasets[0]?.data ?? []) as number[];
      const whole = values.reduce((sum, value) => sum + value, 0);
      ctx.save();
      Object.assign(ctx, {
        font: '12px Roboto, Arial, sans-serif',
        textAlign: 'center',
        textBaseline: 'middle',
      });
      ctx.fillStyle = options.text('pieSliceTextStyle.color') ?? '#ffffff';
      chart.getDatasetMeta(0).data.forEach((slice, index) => {
        const value = values[index] ?? 0;
        if (whole === 0 || value / whole < LEAST_SHARE) return;
        const { x, y } = middleOf(slice as ArcElement);
        ctx.fillText(textOf(kind, value, whole, String(data.labels?.[index] ?? '')), x, y);
      });
      ctx.restore();
    },
  };
}

function textOf(kind: string, value: number, whole: number, label: string): string {
  if (kind === 'value') return value.toLocaleString('en-US');
  if (kind === 'label') return label;
  return `${((value / whole) * 100).toFixed(1)}%`;
}

/** Nearer to the rim than to the centre: there is more room. */
function middleOf(slice: ArcElement): { x: number; y: number } {
  const names = ['x', 'y', 'startAngle', 'endAngle', 'innerRadius', 'outerRadius'] as const;
  const { x, y, startAngle, endAngle, innerRadius, outerRadius } = slice.getProps([...names], true);
  const angle = (startAngle + endAngle) / 2;
  const radius = innerRadius + (outerRadius - innerRadius) * (innerRadius > 0 ? 0.5 : 0.65);
  return { x: (x ?? 0) + Math.cos(angle) * radius, y: (y ?? 0) + Math.sin(angle) * radius };
}
