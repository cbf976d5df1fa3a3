/** The sign that something loads. It appears after a moment, so that short waits do not flicker (see the style). */

/** @param words What is being waited for, for screen readers and for whoever waits long. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <div class="waiting" role="status">
      <span class="spinner" aria-hidden="true" />
      <span>{words}</span>
    </div>
  );
}

interface BarProps {
  /** 0 to 1; undefined while nobody knows how much there is. */
  readonly share: number | undefined;
  readonly name: string;
}

/** Shows how far a run has come. */
export function ProgressBar({ share, name }: BarProps) {
  return (
    <div
      class={share === undefined ? 'bar unknown' : 'bar'}
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
    >
      <div style={{ width: share === undefined ? '30%' : `${share * 100}%` }} />
    </div>
  );
}
