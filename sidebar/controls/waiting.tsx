/** The sign that something is loading. It appears after a moment, so that short waits do not flicker (see the style). */

/** Shows the sign. @param words The thing that is loading; read by screen readers, and shown after a longer wait. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <div class="waiting" role="status">
      <span class="spinner" aria-hidden="true" />
      <span>{words}</span>
    </div>
  );
}

interface BarProps {
  /** 0 to 1; undefined while the total is not known. */
  readonly share: number | undefined;
  readonly name: string;
}

/** Shows the progress of a run as a bar. */
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
