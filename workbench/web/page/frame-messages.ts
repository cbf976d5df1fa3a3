/** The messages between a page of the script, in its sandboxed frame, and the workbench's page around it. */

export type FrameMessage =
  | { readonly kind: 'run'; readonly id: number; readonly name: string; readonly parts: readonly unknown[] }
  | { readonly kind: 'close' }
  | { readonly kind: 'height'; readonly height: number }
  | { readonly kind: 'width'; readonly width: number }
  | { readonly kind: 'focus' };

export interface FrameReply {
  readonly kind: 'reply';
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}
