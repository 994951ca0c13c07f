import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { freePorts } from './ports';

/** A PostgreSQL of our own: nothing of it outlives the process that started it. */
export interface Postgres {
  /** `postgres://user:password@127.0.0.1:port/postgres`; its user may create databases. */
  url: string;
  pid: number;
  /** A new empty database on this server. */
  createDatabase(name: string): Promise<string>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

type Identity = { uid?: number; gid?: number };

/** Folder of PostgreSQL's programs, newest version first; null where PostgreSQL is not installed. */
export function postgresPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/**
 * Starts a private PostgreSQL on loopback, without unix socket. It forgets everything when stopped, so it does not wait for the disk.
 * @throws when PostgreSQL is not installed: ask postgresPrograms() first.
 */
export async function startPostgres(): Promise<Postgres> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('PostgreSQL is not installed: on Debian, apt-get install postgresql');
  const identity = serverIdentity();
  const folder = mkdtempSync(join(tmpdir(), 'qbd-postgres-'));
  const password = randomBytes(12).toString('hex');
  initialise(programs, folder, password, identity);
  const [port] = await freePorts(1);
  const server = launch(programs, folder, port, identity);
  const url = `postgres://qbd:${password}@127.0.0.1:${port}/postgres`;
  await answering(url, server.child, server.output);
  return {
    url,
    pid: server.child.pid ?? 0,
    createDatabase: (name) => createDatabase(url, name),
    stop: () => server.stop(),
  };
}

/** PostgreSQL refuses to run as root. */
function serverIdentity(): Identity {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function initialise(programs: string, folder: string, password: string, identity: Identity): void {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  for (const path of [folder, passwordFile]) {
    chmodSync(path, path === folder ? 0o700 : 0o600);
    if (identity.uid !== undefined && identity.gid !== undefined) chownSync(path, identity.uid, identity.gid);
  }
  const args = ['-D', join(folder, 'data'), '-U', 'qbd', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), args, { ...identity, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  rmSync(passwordFile);
}

interface Server {
  child: ChildProcess;
  output: () => string;
  stop(): Promise<void>;
}

function launch(programs: string, folder: string, port: number, identity: Identity): Server {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(programs, 'postgres'), ['-D', join(folder, 'data'), ...args], { ...identity, cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output = (output + data.toString()).slice(-20_000)));
  const ended = new Promise<void>((done) => child.on('exit', () => done()));
  const sweep = () => {
    child.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', sweep);
  return {
    child,
    output: () => output,
    stop: async () => {
      process.removeListener('exit', sweep);
      child.kill('SIGINT'); // "fast": ends sessions, no waiting for clients
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answering(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > until) {
        throw new Error(`PostgreSQL did not start: ${String(error)}\n${output()}`, { cause: error });
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function createDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}
