/** Tells an add-on from a script that is bound to its spreadsheet: Google wants a different menu for each. */

/** The event that Sheets passes to onOpen and onInstall. */
export interface OpenEvent {
  readonly authMode?: GoogleAppsScript.Script.AuthMode;
}

/**
 * Returns whether the script runs as an add-on. Only published add-ons see AuthMode.NONE (editor add-on authorisation
 * lifecycle); otherwise the installation source tells. Where Google does not tell it, false: a menu of its own works in both
 * cases, since Google moves an add-on's under Extensions.
 */
export function isAddOn(event?: OpenEvent): boolean {
  try {
    if (event?.authMode === ScriptApp.AuthMode.NONE) return true;
    return ScriptApp.getInstallationSource() !== ScriptApp.InstallationSource.NONE;
  } catch {
    return false;
  }
}
