import type { ICredentialsDecrypted, ICredentialTestFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { completeCredential } from './credential';
import { queueOf } from './queue';

const shortestPassword = 8;

/** Tests the QuickBooks Desktop credential: its values, and that the store can be opened and written. */
export async function quickBooksDesktopApiTest(
  this: ICredentialTestFunctions,
  credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
  try {
    const values = completeCredential(credential.data ?? {});
    if (!values.user) return { status: 'Error', message: 'The user name is empty.' };
    if (values.password.length < shortestPassword) {
      return { status: 'Error', message: `Choose a password of at least ${shortestPassword} characters: the address of the Web Connector service can be called by anyone.` };
    }
    const queue = await queueOf(values);
    const view = await queue.ensureConnection(values.connection);
    return { status: 'OK', message: connectionState(view.name, view.lastSeenAt) };
  } catch (error) {
    return { status: 'Error', message: withoutSecrets(error, credential.data?.databaseUrl) };
  }
}

function connectionState(name: string, lastSeenAt: number | null): string {
  if (lastSeenAt === null) return `The store works. The Web Connector has not called for ${name} yet.`;
  return `The store works. The Web Connector of ${name} was last seen ${new Date(lastSeenAt).toISOString()}.`;
}

/** Database drivers like to quote the address that they were given, password and all. */
function withoutSecrets(error: unknown, url: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const secret = typeof url === 'string' ? /\/\/[^:/@]*:([^@]*)@/.exec(url)?.[1] : undefined;
  const hidden = typeof url === 'string' && url ? message.replaceAll(url, 'the PostgreSQL URL') : message;
  return secret ? hidden.replaceAll(secret, '***').replaceAll(decodeURIComponent(secret), '***') : hidden;
}
