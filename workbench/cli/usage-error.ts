/** The command itself cannot run; the message is one sentence that says what to do. */
export class UsageError extends Error {}
