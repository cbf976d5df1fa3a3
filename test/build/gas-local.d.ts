/** The part of the npm package `gas-local` that the tests use; it comes without types. */
declare module 'gas-local' {
  /** Loads the script files of a folder into one context. @returns Its globals, the functions of the script among them. */
  export function require(
    folder: string,
    globals: object,
    options?: { filter?(path: string): boolean },
  ): Readonly<Record<string, unknown>>;
}
