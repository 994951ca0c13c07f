import { exitCode, UsageError, type CliContext, type Command } from './command';
import { connectionTable, json } from './format';
import { readOptions, STORE_HELP, storeOptions, withQueue } from './options';

export const connection: Command = {
  name: 'connection',
  summary: 'show connections; confirm a company file that was moved or copied',
  help: `qbd connection [NAME]
qbd connection NAME --confirm moved|copy

Writes are held when a company file turns up under a new path. Say moved when it is the same books in a new place,
copy when it is another file that must stay apart.

  --json               print JSON
${STORE_HELP}
`,
  run,
};

async function run(args: string[], context: CliContext): Promise<number> {
  const { values, positionals } = readOptions(args, { ...storeOptions, confirm: { type: 'string' } });
  const [name, ...more] = positionals;
  if (more.length > 0) throw new UsageError('Name one connection at most.');
  const word = confirmation(values.confirm);
  if (word !== undefined && name === undefined) throw new UsageError('--confirm needs the name of the connection.');
  return withQueue(context, values, true, async (queue) => {
    const views = (await queue.connections()).filter((view) => name === undefined || view.name === name);
    if (name !== undefined && views.length === 0) throw new UsageError(`There is no connection ${name}.`);
    if (name !== undefined && word !== undefined) {
      await queue.confirmCompanyFile(name, word);
      context.err(`The company file of ${name} is confirmed: ${word}.\n`);
    }
    const now = word === undefined ? views : (await queue.connections()).filter((view) => view.name === name);
    context.out(values.json === true ? json(now) : connectionTable(now, context.now()));
    return exitCode.done;
  });
}

function confirmation(text: string | undefined): 'moved' | 'copy' | undefined {
  if (text === undefined || text === 'moved' || text === 'copy') return text;
  throw new UsageError('--confirm must be moved or copy.');
}
