import { parseXml } from '../../../simulators/quickbooks/xml/parse';
import type { WebConnectorEndpoint } from '../../../simulators/quickbooks';

/** A Web Connector service that hands out message sets from a list and notes every call. */
export class ScriptedServer implements WebConnectorEndpoint {
  readonly calls: string[] = [];
  readonly answers: { response: string; hresult: string; message: string }[] = [];
  hcp = '';
  authenticateAnswer: string[] | undefined;
  connectionAnswers: string[] = [];
  lastErrors: string[] = [];
  /** Called with each answer, before its per cent is given. */
  onAnswer: (response: string) => void = () => undefined;

  /** `''` in the list makes sendRequestXML answer `''`. */
  constructor(readonly sets: string[]) {}

  async serverVersion(): Promise<string> {
    this.calls.push('serverVersion');
    return '1';
  }
  async clientVersion(): Promise<string> {
    this.calls.push('clientVersion');
    return '';
  }
  async authenticate(userName: string, password: string): Promise<string[]> {
    this.calls.push('authenticate');
    if (password !== 'secret') return ['', 'nvu'];
    return this.authenticateAnswer ?? [`ticket of ${userName}`, this.sets.length > 0 ? '' : 'none'];
  }
  async sendRequestXML(call: { hcpResponse: string }): Promise<string> {
    this.calls.push('sendRequestXML');
    if (call.hcpResponse !== '') this.hcp = call.hcpResponse;
    return this.sets.shift() ?? '';
  }
  async receiveResponseXML(call: { response: string; hresult: string; message: string }): Promise<number> {
    this.calls.push('receiveResponseXML');
    this.answers.push({ response: call.response, hresult: call.hresult, message: call.message });
    if (call.response !== '') parseXml(call.response);
    this.onAnswer(call.response);
    return this.sets.length > 0 ? 50 : 100;
  }
  async connectionError(call: { hresult: string }): Promise<string> {
    this.calls.push(`connectionError ${call.hresult}`);
    return this.connectionAnswers.shift() ?? 'done';
  }
  async getLastError(): Promise<string> {
    this.calls.push('getLastError');
    return this.lastErrors.shift() ?? 'nothing to do';
  }
  async closeConnection(): Promise<string> {
    this.calls.push('closeConnection');
    return 'OK';
  }
}

export const application = {
  appName: 'Test', userName: 'qbd', password: 'secret',
  ownerId: '{11111111-1111-1111-1111-111111111111}', fileId: '{22222222-2222-2222-2222-222222222222}',
};
