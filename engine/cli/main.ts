import { QbxmlParseError, QbxmlValidationError } from '../qbxml';
import { TaskInputError } from '../tasks/machine';
import { exitCode, UsageError, type CliContext, type Command } from './command';
import { connection } from './connection';
import { enqueue } from './enqueue';
import { queue } from './queue';
import { qwc } from './qwc';
import { serve } from './serve';

const commands: readonly Command[] = [serve, enqueue, queue, connection, qwc];

/** Runs the command line without the program's name; answers the exit code. Never rejects. */
export async function main(args: string[], context: CliContext): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    context.out(overview());
    return name === undefined ? exitCode.usage : exitCode.done;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    context.err(`qbd: there is no command ${name}.\n\n${overview()}`);
    return exitCode.usage;
  }
  if (asksForHelp(rest)) {
    context.out(command.help);
    return exitCode.done;
  }
  try {
    return await command.run(rest, context);
  } catch (error) {
    return report(error, command, context);
  }
}

/** Only before `--`, after which everything is a name. */
function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end === -1 ? undefined : end).some((word) => word === '--help' || word === '-h');
}

function report(error: unknown, command: Command, context: CliContext): number {
  const message = error instanceof Error ? error.message : String(error);
  context.err(`qbd ${command.name}: ${message}\n`);
  if (error instanceof UsageError) {
    context.err(`See qbd ${command.name} --help.\n`);
    return exitCode.usage;
  }
  const badInput = error instanceof TaskInputError || error instanceof QbxmlParseError || error instanceof QbxmlValidationError;
  return badInput ? exitCode.usage : exitCode.failed;
}

function overview(): string {
  const list = commands.map((command) => `  ${command.name.padEnd(12)} ${command.summary}`).join('\n');
  return `qbd: the QuickBooks queue on the command line\n\n${list}\n\nqbd COMMAND --help says more.\n`;
}
