import { writeFile } from 'node:fs/promises';
import { addressProblem, qwcFile, type Edition, type QwcChoices } from '../webconnector/qwc';
import { exitCode, UsageError, type CliContext, type Command } from './command';
import { readOptions, required, STORE_HELP, storeOptions, wholeNumber, withQueue } from './options';

const EDITIONS: readonly Edition[] = ['simpleStart', 'pro', 'premier', 'enterprise'];

/** Options about the .qwc file, also taken by `serve`. */
export const qwcOptions = {
  every: { type: 'string' },
  'app-name': { type: 'string' },
  editions: { type: 'string' },
  'read-only': { type: 'string' },
} as const;

export const QWC_HELP = `  --every SECONDS      how often the Web Connector comes; 15 when left out
  --app-name NAME      name in the Web Connector and QuickBooks
  --editions LIST      only these editions: ${EDITIONS.join(',')}
  --read-only true|false
                       write IsReadOnly into the file; left out otherwise`;

export const qwc: Command = {
  name: 'qwc',
  summary: 'write the .qwc file for a connection',
  help: `qbd qwc --url URL --connection NAME --user NAME [--out FILE|-] [options]

Writes the file that adds the connection to a Web Connector. OwnerID and FileID stay the same each time.

  --url URL            address of the service as the QuickBooks machine reaches it
  --connection NAME    the connection
  --user NAME          user name that the Web Connector sends; also from QBD_USER
  --out FILE|-         where to write it; - or left out: standard output
${QWC_HELP}
${STORE_HELP}
`,
  run,
};

async function run(args: string[], context: CliContext): Promise<number> {
  const { values, positionals } = readOptions(args, {
    ...storeOptions,
    ...qwcOptions,
    url: { type: 'string' },
    connection: { type: 'string' },
    user: { type: 'string' },
    out: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(`Unexpected: ${positionals.join(' ')}`);
  const url = required(values.url, 'url');
  const connection = required(values.connection, 'connection');
  const userName = required(values.user ?? context.environment.QBD_USER, 'user');
  const problem = addressProblem(url);
  if (problem !== null) context.err(`warning: ${problem}\n`);
  const choices = qwcChoices(values);
  const file = await withQueue(context, values, false, async (queue) => {
    const { ownerId, fileId } = await queue.ensureConnection(connection);
    return qwcFile({ ...choices, connection, ownerId, fileId, userName, url });
  });
  if (values.out === undefined || values.out === '-') context.out(file);
  else await writeFile(values.out, file);
  return exitCode.done;
}

export function qwcChoices(values: { every?: string; 'app-name'?: string; editions?: string; 'read-only'?: string }): QwcChoices {
  const everySeconds = wholeNumber(values.every, 'every', 1);
  const readOnly = values['read-only'];
  if (readOnly !== undefined && readOnly !== 'true' && readOnly !== 'false') throw new UsageError('--read-only must be true or false.');
  return {
    ...(everySeconds === undefined ? {} : { everySeconds }),
    ...(values['app-name'] === undefined ? {} : { appName: values['app-name'] }),
    ...(values.editions === undefined ? {} : { editions: values.editions.split(',').map(edition) }),
    ...(readOnly === undefined ? {} : { isReadOnly: readOnly === 'true' }),
  };
}

function edition(text: string): Edition {
  const found = EDITIONS.find((known) => known.toLowerCase() === text.trim().toLowerCase());
  if (found === undefined) throw new UsageError(`${text} is no edition. Known: ${EDITIONS.join(', ')}.`);
  return found;
}
