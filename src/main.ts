/** Every function that a menu, a trigger or the sidebar may call. No logic. */
export { continueRuns, runDueSyncs } from './schedule/run-due';
export { deleteSelectedRecords, scoreSelectedRecords, trackSelectedRows } from './ui/applications';
export { pipelineDashboard } from './ui/dashboard';
export { putValuesBack, sendHeldEdits } from './ui/held-edits';
export { showHelp } from './ui/help';
export { onInstall, onOpen } from './ui/menu';
export {
  bringBackThisTab,
  detailsForSelectedRows,
  syncEverything,
  syncNow,
  syncThisTab,
  turnOffHourlySync,
  turnOnHourlySync,
} from './ui/menu-items';
export {
  answerQuestion,
  bringBack,
  cancelRun,
  confirmCost,
  connectPipeline,
  countMatches,
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
  signUpPipeline,
  startRun,
  streamOffers,
  testKey,
  triggerStatus,
} from './ui/sidebar';
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
} from './ui/status';
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
} from './ui/syncs';
export { watchCompany } from './ui/watch';
