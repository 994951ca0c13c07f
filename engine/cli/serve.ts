import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { QueueApi } from '../queue/api';
import { createApp } from '../webconnector/app';
import { exitCode, UsageError, type CliContext, type Command } from './command';
import { readOptions, required, STORE_HELP, storeOptions, wholeNumber, withQueue } from './options';
import { QWC_HELP, qwcChoices, qwcOptions } from './qwc';

const PUMP_MS = 1000;
/** Longer than the gap between two calls of a session, so that each need not open a connection anew. */
const KEEP_ALIVE_MS = 75_000;
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

export const serve: Command = {
  name: 'serve',
  summary: 'run the Web Connector service without n8n',
  help: `qbd serve --connection NAME --user NAME [--port 8080] [options]

Serves the Web Connector and the status page until Ctrl-C. The password comes from QBD_PASSWORD, or --password.

  --connection NAME    the connection to serve
  --user NAME          user name that the Web Connector must send; also from QBD_USER
  --password WORD      its password; QBD_PASSWORD keeps it out of the list of processes
  --port N             8080 when left out; 0 takes a free one
  --host ADDRESS       127.0.0.1 when left out
  --path PATH          / when left out
  --url URL            address as the QuickBooks machine reaches it, for the .qwc file
  --details            show names and messages of records on the page, which has no login; on a loopback host only
${QWC_HELP}
${STORE_HELP}
`,
  run,
};

const options = {
  ...storeOptions,
  ...qwcOptions,
  connection: { type: 'string' },
  user: { type: 'string' },
  password: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  path: { type: 'string' },
  url: { type: 'string' },
  details: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

async function run(args: string[], context: CliContext): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  if (positionals.length > 0) throw new UsageError(`Unexpected: ${positionals.join(' ')}`);
  const settings = readSettings(values, context);
  return withQueue(context, values, false, async (queue) => {
    await queue.ensureConnection(settings.connection);
    const server = await listen(queue, settings, context);
    const stopPump = startPump(queue, context);
    await stopped(context.stop);
    await stopPump();
    await closed(server);
    return exitCode.done;
  });
}

function readSettings(values: Values, context: CliContext) {
  const host = values.host ?? '127.0.0.1';
  const path = values.path ?? '/';
  if (!/^\/[\w\-./]*$/.test(path)) throw new UsageError('--path must begin with / and hold letters, digits, - . _ / only.');
  if (values.details === true && !LOOPBACK.includes(host)) {
    throw new UsageError('--details is for a loopback host only: the page has no login.');
  }
  const port = wholeNumber(values.port, 'port', 0) ?? 8080;
  if (port > 65_535) throw new UsageError('--port must be at most 65535.');
  return {
    host,
    path,
    port,
    connection: required(values.connection, 'connection'),
    login: {
      userName: required(values.user ?? context.environment.QBD_USER, 'user'),
      password: required(values.password ?? context.environment.QBD_PASSWORD, 'password'),
    },
    publicUrl: values.url,
    details: values.details === true,
    qwc: qwcChoices(values),
  };
}

async function listen(queue: QueueApi, settings: ReturnType<typeof readSettings>, context: CliContext): Promise<Server> {
  const { connection, login, publicUrl, details, qwc, host, path } = settings;
  const log = (level: string, message: string, data?: Record<string, unknown>) => {
    if (level !== 'debug') context.err(`${level}: ${message}${data === undefined ? '' : ` ${JSON.stringify(data)}`}\n`);
  };
  const app = createApp({ queue, connection, login, details, qwc, log, ...(publicUrl === undefined ? {} : { publicUrl }) });
  const server = createServer(path === '/' ? app : express().disable('x-powered-by').use(path, app));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Error(`The server can't listen on ${host}:${settings.port}: ${error.message}`)));
    server.listen(settings.port, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const name = LOOPBACK.includes(host) ? 'localhost' : host;
  context.out(
    `Web Connector service for ${connection}: http://${name}:${port}${path}\n` +
      (publicUrl === undefined ? '' : `The .qwc file names the address ${publicUrl}\n`) +
      'Open the address in a browser for the next steps. Ctrl-C ends the service.\n',
  );
  return server;
}

/** Calls pump again and again, never twice at once. The returned function ends it and waits for the last one. */
function startPump(queue: QueueApi, context: CliContext): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let idle = true;
  const timer = setInterval(() => {
    if (!idle) return;
    idle = false;
    running = queue
      .pump()
      .catch((error: unknown) => context.err(`error: the queue could not be pumped: ${error instanceof Error ? error.message : String(error)}\n`))
      .finally(() => {
        idle = true;
      });
  }, PUMP_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Lets calls that are being answered finish, for a moment. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), 5000);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
