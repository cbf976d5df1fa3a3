/** Every function that a menu, a trigger or the sidebar may call. No logic. */
export { onInstall, onOpen } from './ui/menu';
export { keyState, openSidebar, setKey, syncFromSidebar } from './ui/sidebar';
export { syncJobs, syncNow } from './ui/sync-jobs';
