/** Opens what a command serves; what does not open is told in one sentence, since the port and the files are the person's. */
import { UsageError } from './flags';

/** @param port As the person named it; undefined for any that is free. */
export async function opened<T>(port: number | undefined, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    // Of a mistake of ours, a TypeError for example, its place is what helps.
    if (name !== 'Error') throw error;
    throw new UsageError(sentenceFor(code, message, port));
  }
}

function sentenceFor(code: string | undefined, message: string, port: number | undefined): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program: stop that one, or choose another port with --port, or leave --port out to take any that is free.`;
    case 'EACCES':
      return `Port ${port} is not open to you: choose one above 1023 with --port, or leave --port out to take any that is free.`;
    default:
      return message;
  }
}
