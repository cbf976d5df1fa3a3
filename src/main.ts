/** Every function that a menu, a trigger or the sidebar may call. No logic. */
export { onInstall, onOpen } from './ui/menu';
export { keyState, openSidebar, setKey, syncFromSidebar } from './ui/sidebar';
export { syncNow } from './ui/sync-now';
export {
  bringBackRows,
  cancelSync,
  continueRuns,
  deleteSync,
  listSyncs,
  runSync,
  saveSync,
  syncJobs,
  syncProgress,
} from './ui/syncs';
