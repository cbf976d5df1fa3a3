/** Somebody who may edit a spreadsheet. */
import { ObjectKind } from './object-kind';

type User = GoogleAppsScript.Base.User;

export const SpreadsheetUser = new ObjectKind<User, { readonly email: string }>('User', {
  getEmail(): string {
    return this.email;
  },

  toString(): string {
    return this.email;
  },
});
