/** Server-sent events: what the page is told as it happens. */
import type { FastifyReply } from 'fastify';
import type { PageEvent } from './messages';

interface EventStream {
  /** Keeps the answer open and sends events into it until the page goes. */
  open(reply: FastifyReply): void;
  send(event: PageEvent): void;
}

/** @param onPages Told how many pages listen, whenever that changes. */
export function createEventStream(onPages: (count: number) => void): EventStream {
  const replies = new Set<FastifyReply>();
  return {
    open(reply) {
      reply.hijack();
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      // The page knows by the first line that nothing is lost from here on.
      reply.raw.write(': open\n\n');
      replies.add(reply);
      onPages(replies.size);
      reply.raw.on('close', () => {
        replies.delete(reply);
        onPages(replies.size);
      });
    },
    send(event) {
      const line = `data: ${JSON.stringify(event)}\n\n`;
      for (const reply of replies) reply.raw.write(line);
    },
  };
}
