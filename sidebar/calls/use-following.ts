/**
 * Follows what happens without this sidebar: the menu, the schedule, another person. One cheap call every few seconds while
 * somebody can see the sidebar; the home view is asked for only when something has changed.
 */
import { useEffect } from 'preact/hooks';
import type { WatchedServer } from './in-flight';

/** Milliseconds between two looks. Each reads the properties once: about 40 ms of the script's time. */
const LOOK_EVERY = 5_000;
/** A sidebar that nobody has touched for a while is asked less often: Google counts property reads by the day. */
const LOOK_SELDOM = 60_000;
const QUIET_AFTER = 10 * 60_000;

/**
 * @param version What the home view that is shown was made of; undefined while there is none.
 * @param onChanged Called when somebody else has changed something.
 */
export function useFollowing(
  { server, made, inFlight }: WatchedServer,
  version: string | undefined,
  onChanged: () => void,
): void {
  useEffect(() => {
    if (version === undefined) return undefined;
    let touched = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const before = made();
      const isOwnWork = inFlight() > 0;
      if (!isOwnWork && document.visibilityState === 'visible') {
        const now = await server.homeVersion().catch(() => version);
        // A call that was made meanwhile may be what has changed it.
        if (made() === before + 1 && now !== version) onChanged();
      }
      wait();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), Date.now() - touched > QUIET_AFTER ? LOOK_SELDOM : LOOK_EVERY);
    };
    const touch = () => {
      const isBack = Date.now() - touched > QUIET_AFTER;
      touched = Date.now();
      if (isBack) void look();
    };
    const events = ['pointermove', 'keydown', 'focus'] as const;
    for (const name of events) window.addEventListener(name, touch);
    wait();
    return () => {
      clearTimeout(timer);
      for (const name of events) window.removeEventListener(name, touch);
    };
  }, [version]);
}
