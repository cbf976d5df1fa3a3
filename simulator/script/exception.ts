/** The error that a Google service throws: in Apps Script its `name` is `Exception`, and it is a real `Error` of the script's realm. */
export class ScriptException extends Error {
  override name = 'Exception';
}

/** The execution is over: every further service call throws this, so that no `finally` can save anything. */
export class ExecutionDeath extends Error {
  override name = 'ExecutionDeath';
}

/** The simulator lacks something; it names what. Not an error that Google would give. */
export class NotSimulated extends Error {
  override name = 'NotSimulated';
}
