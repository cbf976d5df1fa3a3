/** Every function that a menu, a trigger or the sidebar may call. No logic. */
export { continueRuns, runDueSyncs } from './schedule/run-due';
export { deleteSelectedRecords, scoreSelectedRecords, trackSelectedRows } from './ui/menu/applications';
export { updateDashboard } from './ui/menu/dashboard';
export { putValuesBack, sendHeldEdits } from './ui/menu/held-edits';
export { showHelp } from './ui/menu/help';
export { onInstall, onOpen } from './ui/menu/menu';
export {
  bringBackThisTab,
  detailsForSelectedRows,
  syncEverything,
  syncNow,
  syncThisTab,
  turnOffHourlySync,
  turnOnHourlySync,
} from './ui/menu/menu-items';
export {
  addMyStatus,
  markApplied,
  markApplying,
  markInterview,
  markNotInterested,
  markOffer,
  markRejected,
  markToCheck,
  onEdit,
  statusSummary,
} from './ui/menu/status';
export { watchCompany } from './ui/menu/watch';
export {
  answerQuestion,
  bringBack,
  cancelRun,
  confirmCost,
  connectService,
  countMatches,
  createAccount,
  duplicateSync,
  findCompanies,
  home,
  homeVersion,
  installTrigger,
  keepSync,
  openSidebar,
  openTab,
  readSync,
  recentRuns,
  removeKey,
  removeSync,
  removeTrigger,
  runProgress,
  savedPreferences,
  setKey,
  showDashboard,
  showLog,
  showQuestion,
  startRun,
  streamOffers,
  testKey,
  triggerStatus,
} from './ui/sidebar/calls';
export {
  bringBackRows,
  cancelSync,
  deleteSync,
  listSyncs,
  runSync,
  saveSync,
  syncApplications,
  syncCareerSites,
  syncCompanies,
  syncJobs,
  syncProgress,
} from './ui/sidebar/syncs';
