/** Somebody who may edit a spreadsheet. */
import { metered } from '../script/service-object';
import { type Book, SpreadsheetObject } from './book';
import { checkSignature } from './signatures';

type User = GoogleAppsScript.Base.User;

export class SpreadsheetUser
  extends SpreadsheetObject
  implements Pick<User, keyof SpreadsheetUser & keyof User>
{
  private declare readonly email: string;

  constructor(book: Book, email: string) {
    super(book);
    Object.defineProperty(this, 'email', { value: email });
  }

  getEmail(): string {
    return this.email;
  }

  override toString(): string {
    return this.email;
  }
}
metered(SpreadsheetUser, 'User', checkSignature);
