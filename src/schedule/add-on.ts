/** Whether the script runs as an add-on or is bound to its spreadsheet: Google wants another menu of each. */

/** What Sheets hands to onOpen and onInstall. */
export interface OpenEvent {
  readonly authMode?: GoogleAppsScript.Script.AuthMode;
}

/**
 * AuthMode NONE is a published add-on's alone (editor add-on authorisation lifecycle); otherwise Google says how it came to
 * be installed. Where it does not, false: a menu of its own works in both, an add-on's is then moved under Extensions.
 */
export function isAddOn(event?: OpenEvent): boolean {
  try {
    if (event?.authMode === ScriptApp.AuthMode.NONE) return true;
    return ScriptApp.getInstallationSource() !== ScriptApp.InstallationSource.NONE;
  } catch {
    return false;
  }
}
