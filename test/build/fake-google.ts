/** The part of Google's Drive and Apps Script APIs that clasp needs to create a spreadsheet's script and push to it. */
import Fastify from 'fastify';

export interface ProjectFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface FakeGoogle {
  readonly url: string;
  /** Returns the files that the script project holds now. */
  files(): readonly ProjectFile[];
  pushes(): number;
  close(): Promise<unknown>;
}

export const SPREADSHEET_ID = 'spreadsheet-made-by-the-test';
export const SCRIPT_ID = 'script-made-by-the-test';

export async function startFakeGoogle(): Promise<FakeGoogle> {
  let files: readonly ProjectFile[] = [
    { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' },
  ];
  let pushes = 0;
  const app = Fastify();
  app.post('/drive/v3/files', async () => ({ id: SPREADSHEET_ID }));
  app.post<{ Body: { parentId: string; title: string } }>('/v1/projects', async ({ body }) => ({
    scriptId: SCRIPT_ID,
    ...body,
  }));
  app.get('/v1/projects/:id/content', async () => ({ scriptId: SCRIPT_ID, files }));
  app.put<{ Body: { files: ProjectFile[] } }>('/v1/projects/:id/content', async ({ body }) => {
    files = body.files;
    pushes += 1;
    return { scriptId: SCRIPT_ID, files };
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url: `${url}/`, files: () => files, pushes: () => pushes, close: () => app.close() };
}
