/** What a list says against itself: then what it leaves out proves nothing. */
export type Doubt =
  /** It ended before as many were sent as it said that there are. */
  | { readonly kind: 'ends-early'; readonly said: number; readonly sent: number }
  /** It said that there is more, and sent nothing more. */
  | { readonly kind: 'more-but-none' }
  /** It said that there are far fewer than it had sent already. */
  | { readonly kind: 'total-shrank'; readonly said: number }
  | { readonly kind: 'same-page' }
  /** One record came more than once on the same page. */
  | { readonly kind: 'twice' }
  | { readonly kind: 'without-id' }
  | { readonly kind: 'endless' }
  /** More of the records that it had before are missing than it has now. */
  | { readonly kind: 'shrank'; readonly has: number; readonly missing: number };

/** Each kind once, as it was found first. */
export function withDoubt(doubts: readonly Doubt[], doubt: Doubt | undefined): readonly Doubt[] {
  return !doubt || doubts.some(({ kind }) => kind === doubt.kind) ? doubts : [...doubts, doubt];
}
