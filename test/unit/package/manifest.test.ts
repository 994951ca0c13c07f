import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../../setup/node.mjs';

interface Manifest {
  n8n: { nodes: string[]; credentials: string[] };
  files: string[];
  scripts: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Manifest;

/** Source files as the paths that n8n loads from the packed tarball. */
const built = (pattern: string) => globSync(pattern, { cwd: repository }).map((file) => `dist/${file.replace(/\.ts$/, '.js')}`);

describe('package.json', () => {
  it('tells n8n of every node and every credential, and of nothing else', () => {
    expect([...manifest.n8n.nodes].sort()).toEqual(built('nodes/*/*.node.ts').sort());
    expect([...manifest.n8n.credentials].sort()).toEqual(built('credentials/*.credentials.ts').sort());
  });

  it('has a codex file beside every node', () => {
    const without = globSync('nodes/*/*.node.ts', { cwd: repository }).filter((file) => !existsSync(join(repository, file.replace(/\.ts$/, '.json'))));
    expect(without).toEqual([]);
  });

  it('runs every script through the set-up, so that each works alone on a fresh clone', () => {
    const bare = Object.entries(manifest.scripts).filter(([, command]) => !command.startsWith('node test/setup/run.mjs '));
    expect(bare).toEqual([]);
  });
});
