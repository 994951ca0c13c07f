import http from 'node:http';
import https from 'node:https';
import { QwcError, type QwcFile } from './qwc';

/**
 * What the Web Connector asks of the server before it adds an application: the support page (and the certificate's
 * URL) must answer an unauthenticated GET with 200 or 202; redirects aren't followed. Throws QwcError.
 */
export async function checkServer(file: QwcFile): Promise<void> {
  const support = await statusOf(file.appSupport);
  if (support !== 200 && support !== 202) throw new QwcError('QBWC1003', `AppSupport answered ${support}: ${file.appSupport}`);
  const certificate = file.certUrl ?? file.appUrl;
  const answer = await statusOf(certificate);
  if (answer !== 200 && answer !== 202) throw new QwcError('QBWC1048', `could not verify the certificate: ${certificate} answered ${answer}`);
}

function statusOf(url: string): Promise<number | string> {
  return new Promise((resolve) => {
    const request = (url.startsWith('https:') ? https : http).get(url, { timeout: 30_000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on('timeout', () => request.destroy(new Error('timed out')));
    request.on('error', (error) => resolve(error.message));
  });
}
