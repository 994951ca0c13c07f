import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './cache.mjs';
import { outsideNpm, repository } from './node.mjs';

/**
 * Builds the pack and packs it as `npm publish` would.
 * @param folder where the tarball is written
 * @returns the tarball's path
 * @throws when the build fails, with the compiler's output
 */
export async function packTarball(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const checkout = createHash('sha256').update(repository).digest('hex').slice(0, 12);
  // Two test files that pack at once would build into one dist.
  return await withLock(join(tmpdir(), `qbd-pack-${checkout}.lock`), async () => {
    output(process.execPath, [join(repository, 'node_modules/gulp/bin/gulp.js'), 'build']);
    const [packed] = JSON.parse(output('npm', ['pack', '--json', '--pack-destination', folder])) as { filename: string }[];
    if (!packed) throw new Error('npm pack answered no file');
    return join(folder, packed.filename);
  });
}

function output(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { cwd: repository, env: outsideNpm(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed\n${stdout ?? ''}\n${stderr ?? ''}`, { cause: error });
  }
}
