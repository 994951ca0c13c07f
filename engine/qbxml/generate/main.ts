import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeCatalogue } from './catalogue';
import { XsdReader } from './xsd';

const target = path.join(__dirname, '..');

/**
 * `npm run generate:qbxml -- <folder with qbxmlops130.xsd>` writes the catalogue, and the TypeScript types from it.
 * Without a folder only the types are written anew.
 */
async function main(folder: string | undefined): Promise<void> {
  if (folder) writeCatalogueFile(folder);
  // Loaded only now: it reads the file that was just written.
  const types = await import('./types.js');
  mkdirSync(path.join(target, 'types'), { recursive: true });
  writeFileSync(path.join(target, 'types', 'requests.ts'), types.requestTypesSource());
  writeFileSync(path.join(target, 'types', 'replies.ts'), types.replyTypesSource());
}

function writeCatalogueFile(folder: string): void {
  const schema = new XsdReader(path.join(folder, 'qbxmlops130.xsd'));
  const data = writeCatalogue(schema, '13.0');
  // One type a line: a difference between two versions can be read.
  const types = data.types.map((type) => JSON.stringify(type)).join(',\n');
  const rest = JSON.stringify({ version: data.version, requests: data.requests, responses: data.responses });
  writeFileSync(path.join(target, 'catalogue.json'), `${rest.slice(0, -1)},"types":[\n${types}\n]}\n`);
  console.log(`${data.types.length} types, ${Object.keys(data.requests).length} requests`);
}

void main(process.argv[2]);
