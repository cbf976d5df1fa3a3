/** The account that the feed is paid from: what is left on it, and all that was ever debited. */

/** The credits that the workbench's user starts with. */
const FIRST_BALANCE = 1_000_000;

interface Account {
  readonly balance: () => number;
  readonly debited: () => number;
  debit(credits: number): void;
  /** As if the person had bought credits, or spent them elsewhere. */
  setBalance(credits: number): void;
}

export function createAccount(): Account {
  let balance = FIRST_BALANCE;
  let debited = 0;
  return {
    balance: () => balance,
    debited: () => debited,
    debit(credits) {
      balance -= credits;
      debited += credits;
    },
    setBalance(credits) {
      balance = credits;
    },
  };
}
