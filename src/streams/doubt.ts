/** Contradictions in the pages of a list: with one of them, what the list leaves out proves nothing. */
export type Doubt =
  /** The list ended before as many records came as it had said. */
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

/** Adds a doubt; each kind is kept once, as it was found first. */
export function withDoubt(doubts: readonly Doubt[], doubt: Doubt | undefined): readonly Doubt[] {
  return !doubt || doubts.some(({ kind }) => kind === doubt.kind) ? doubts : [...doubts, doubt];
}
