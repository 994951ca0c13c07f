import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeCatalogue } from './catalogue';
import { XsdReader } from './xsd';

/** `npm run generate:qbxml -- <folder with qbxmlops130.xsd>` writes the catalogue; the types follow from it. */
function main(folder: string | undefined): void {
  if (!folder) throw new Error('Say where the schema is: npm run generate:qbxml -- <folder with qbxmlops130.xsd>');
  const schema = new XsdReader(path.join(folder, 'qbxmlops130.xsd'));
  const data = writeCatalogue(schema, '13.0');
  const file = path.join(__dirname, '..', 'catalogue.json');
  // One type a line: a difference between two versions can be read.
  const types = data.types.map((type) => JSON.stringify(type)).join(',\n');
  const rest = JSON.stringify({ version: data.version, requests: data.requests, responses: data.responses });
  writeFileSync(file, `${rest.slice(0, -1)},"types":[\n${types}\n]}\n`);
  console.log(`${file}: ${data.types.length} types, ${Object.keys(data.requests).length} requests`);
}

main(process.argv[2]);
