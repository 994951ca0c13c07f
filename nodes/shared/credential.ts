import type { IDataObject } from 'n8n-workflow';

/** The credential type that names a company file. */
export const quickBooksCredentialName = 'quickBooksDesktopApi';

/** What a user fills into the QuickBooks Desktop credential. */
export interface QuickBooksCredential {
  connection: string;
  user: string;
  password: string;
  storage: 'embedded' | 'postgres';
  databaseUrl: string;
  databaseSchema: string;
  dataFolder: string;
  internalUrl: string;
}

interface CredentialReader {
  getCredentials(type: string, itemIndex?: number): Promise<object>;
}

/** Reads and completes the credential; a connection without a name is refused. */
export async function quickBooksCredential(context: CredentialReader): Promise<QuickBooksCredential> {
  return completeCredential((await context.getCredentials(quickBooksCredentialName)) as IDataObject);
}

/** Missing values become their defaults. Throws when the connection has no name. */
export function completeCredential(values: IDataObject): QuickBooksCredential {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name].trim() : '');
  const connection = text('connection');
  if (!connection) {
    throw new Error('The QuickBooks Desktop credential has no connection name. Open the credential and give it one.');
  }
  return {
    connection,
    user: text('user'),
    password: typeof values.password === 'string' ? values.password : '',
    storage: values.storage === 'postgres' ? 'postgres' : 'embedded',
    databaseUrl: text('databaseUrl'),
    databaseSchema: text('databaseSchema'),
    dataFolder: text('dataFolder'),
    internalUrl: text('internalUrl'),
  };
}
