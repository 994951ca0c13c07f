import type { Express } from 'express';
import { LoggerProxy } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import type { QueueApi } from '../../engine/queue/api';
import { defaultConnectionSettings } from '../../engine/queue/types';
import type { ConnectionSettings } from '../../engine/queue/types';
import { createApp } from '../../engine/webconnector/app';
import type { QuickBooksCredential } from '../shared/credential';

/** The apps of this process, one for each set of choices: n8n makes a new node object for every call. */
const apps = new Map<string, Express>();
const mostApps = 50;

/** The Web Connector service of one connection under one address. */
export function appFor(queue: QueueApi, credential: QuickBooksCredential, publicUrl: string, settings: IDataObject): Express {
  const key = JSON.stringify([credential, publicUrl, settings]);
  const known = apps.get(key);
  if (known) return known;
  const app = createApp({
    queue,
    connection: credential.connection,
    login: { userName: credential.user, password: credential.password },
    publicUrl,
    qwc: { everySeconds: numberOf(settings.everySeconds, 15) },
    log: (level, message, data) => LoggerProxy[level](message, data),
  });
  if (apps.size >= mostApps) apps.clear();
  apps.set(key, app);
  return app;
}

/** The node's settings that the engine keeps with the connection; one that the user has taken away gets its default again. */
export function connectionSettings(settings: IDataObject): Partial<ConnectionSettings> {
  const names = ['lingerSeconds', 'maxRequests', 'sessionCapSeconds', 'quarantineSeconds'] as const;
  return Object.fromEntries(names.map((name) => [name, numberOf(settings[name], defaultConnectionSettings[name])]));
}

export function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

/*
 * Who answers for which connection. Triggers run in the leader process only, so its memory sees every active endpoint.
 */
const owners = new Map<string, string>();

/**
 * Takes the connection for a node. Throws when another active node has it: two endpoints with different passwords or
 * settings for one company file would be a riddle for whoever sets up the Web Connector.
 */
export function own(connection: string, place: string, node: { id: string; where: string }): () => void {
  const key = JSON.stringify([connection, place]);
  const owner = owners.get(key);
  const me = `${node.id} ${node.where}`;
  if (owner !== undefined && owner !== me) {
    throw new Error(
      `The connection "${connection}" is already served by ${owner.slice(owner.indexOf(' ') + 1)}. ` +
        'Unpublish that workflow first, or give this one a credential with another connection name.',
    );
  }
  owners.set(key, me);
  return () => {
    if (owners.get(key) === me) owners.delete(key);
  };
}
