/** Writes the section "Where state lives" into `docs/architecture.md`. Run by `npm run docs`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withStateSection } from './state-section';

const ARCHITECTURE = join(__dirname, '..', 'docs', 'architecture.md');
const before = existsSync(ARCHITECTURE) ? readFileSync(ARCHITECTURE, 'utf8') : '# Architecture\n';
writeFileSync(ARCHITECTURE, withStateSection(before));
