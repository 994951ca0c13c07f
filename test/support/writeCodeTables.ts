import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../setup/node.mjs';
import { withGenerated } from './codeTables';

/** npm run generate:docs: writes the tables of the engine into docs/troubleshooting.md. */
const file = join(repository, 'docs/troubleshooting.md');
writeFileSync(file, withGenerated(readFileSync(file, 'utf8')));
