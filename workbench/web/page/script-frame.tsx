/** A page that the script made, in a sandboxed frame: it reaches nothing but `google.script`. */
import { useEffect, useRef } from 'preact/hooks';
import type { CallReply } from '../messages';
import { post } from './connection';
import type { FrameMessage, FrameReply } from './frame-messages';

interface ScriptFrameProps {
  readonly title: string;
  readonly html: string;
  /** The functions that `google.script.run` offers. */
  readonly functions: readonly string[];
  readonly onClose: () => void;
  readonly onSize?: (size: { width?: number; height?: number }) => void;
  readonly onFocusEditor: () => void;
}

/** As Google's, but that a page of its own origin is not needed: it has none. */
const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

export function ScriptFrame({ title, html, functions, onClose, onSize, onFocusEditor }: ScriptFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<FrameMessage>) => {
      if (!source || source !== frame.current?.contentWindow) return;
      if (data.kind === 'run') void run(source as Window, data);
      else if (data.kind === 'close') onClose();
      else if (data.kind === 'focus') onFocusEditor();
      else if (data.kind === 'height') onSize?.({ height: data.height });
      else if (data.kind === 'width') onSize?.({ width: data.width });
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [onClose, onSize, onFocusEditor]);
  return <iframe ref={frame} title={title} sandbox={SANDBOX} srcdoc={withGoogleScript(html, functions)} />;
}

async function run(frame: Window, { id, name, parts }: FrameMessage & { kind: 'run' }): Promise<void> {
  let reply: CallReply;
  try {
    reply = await post<CallReply>('call', { name, parts, from: 'client' });
  } catch (error) {
    reply = {
      error: { name: 'NetworkError', message: error instanceof Error ? error.message : String(error) },
    };
  }
  // The frame has no origin that could be named.
  frame.postMessage({ kind: 'reply', id, ...reply } satisfies FrameReply, '*');
}

/** Puts `google.script` before everything else that the page runs. */
function withGoogleScript(html: string, functions: readonly string[]): string {
  const source = new URL('/google-script.js', location.href).href;
  const tag = `<script src="${source}" data-functions="${functions.join(' ')}"></script>`;
  const head = /<head[^>]*>|<html[^>]*>/i.exec(html);
  if (!head) return `<!doctype html>${tag}${html}`;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}${tag}${html.slice(end)}`;
}
