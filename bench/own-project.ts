/** Our own code with the names that it has in the source, so that a trace can tell which part of it made a call. */
import { resolve } from 'node:path';
import { bundleScript } from '../build/script';
import type { Project } from '../simulator/script/project';
import { BUILT_CODE, readProject } from '../workbench/project';

const ENTRY = resolve(__dirname, '../src/main.ts');

export async function readableProject(): Promise<Project> {
  const source = await bundleScript(ENTRY, 'kept');
  return { ...readProject(BUILT_CODE), files: [{ name: 'Code.gs', source }] };
}
