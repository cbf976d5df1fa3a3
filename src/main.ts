/** Every function that a menu, a trigger, the sidebar, the script editor or the command line may call. No logic. */
export { continueRuns, runDueSyncs } from './schedule/run-due';
export { deleteSelectedRecords, scoreSelectedRecords, trackSelectedRows } from './ui/menu/applications';
export { updateDashboard } from './ui/menu/dashboard';
export { onEdit } from './ui/menu/edit-trigger';
export { putValuesBack, sendHeldEdits } from './ui/menu/held-edits';
export { onInstall, onOpen, openSidebar, openToDoList } from './ui/menu/menu';
export {
  bringBackThisTab,
  detailsForSelectedRows,
  syncEverything,
  syncNow,
  syncThisTab,
  turnOffHourlySync,
  turnOnHourlySync,
} from './ui/menu/menu-items';
export { showHelp } from './ui/menu/messages';
export { markThisTabSeen, showNewOfThisTab } from './ui/menu/new-rows';
export {
  addStepsToThisTab,
  markApplied,
  markApplying,
  markInterview,
  markNotInterested,
  markOffer,
  markRejected,
  markToCheck,
} from './ui/menu/status';
export { watchCompany } from './ui/menu/watch';
export { watchBoards } from './ui/menu/watch-boards';
export {
  syncApplications,
  syncCareerSites,
  syncCompanies,
  syncJobs,
  syncOpenings,
} from './ui/run-syncs';
export * from './ui/sidebar/calls';
