import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../setup/node.mjs';
import { installedPack, packTarball } from '../setup/pack';

interface Manifest {
  name: string;
  bin: Record<string, string>;
  n8n: { nodes: string[]; credentials: string[] };
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

describe('the packed tarball', () => {
  let files: string[];
  let folder: string;
  let manifest: Manifest;

  beforeAll(async () => {
    const tarball = await packTarball();
    files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).trim().split('\n').map((file) => file.replace(/^package\//, ''));
    folder = join(await installedPack(tarball), 'node_modules/n8n-nodes-quickbooks-desktop');
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  });

  it('holds what runs, the templates, the Salesforce package and the texts', () => {
    const folders = new Set(files.map((file) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file)));
    expect([...folders].sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'package.json', 'salesforce', 'workflows']);
  });

  it('holds no source, no test, no simulator', () => {
    const source = files.filter((file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file));
    const foreign = files.filter((file) => /(^|\/)(test|tests|simulators|bench|node_modules|generate)\//.test(file));
    expect({ source, foreign }).toEqual({ source: [], foreign: [] });
  });

  it('holds every node, credential and command that package.json names', () => {
    const named = [...manifest.n8n.nodes, ...manifest.n8n.credentials, ...Object.values(manifest.bin)];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('holds the icons that nodes and credentials show', () => {
    for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
      for (const [, icon] of readFileSync(join(folder, file), 'utf8').matchAll(/'file:([^']+)'/g)) {
        expect(files, file).toContain(join(file, '..', icon ?? ''));
      }
    }
  });

  it('loads each node and credential after a plain install, without anything of the checkout', () => {
    for (const file of [...manifest.n8n.nodes, ...manifest.n8n.credentials]) {
      const className = file.replace(/^.*\//, '').replace(/\.(node|credentials)\.js$/, '');
      const script = `const m = require(${JSON.stringify(join(folder, file))}); const c = m[${JSON.stringify(className)}]; const x = new c(); console.log(x.description ? x.description.name : x.name)`;
      // n8n-workflow is n8n's: here the checkout's copy stands in for it.
      const env = { ...process.env, NODE_PATH: join(repository, 'node_modules') };
      expect(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }).trim(), file).not.toBe('');
    }
  });

  it('requires only packages that it declares', () => {
    const declared = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]);
    const required = globSync('dist/**/*.js', { cwd: folder }).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/\brequire\("([^".][^"]*)"\)/g)].map(([, name]) => ({ file, name: packageOf(name ?? '') })),
    );
    expect(required.length).toBeGreaterThan(0);
    expect(required.filter(({ name }) => !isBuiltin(name) && !declared.has(name))).toEqual([]);
  });
});

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
