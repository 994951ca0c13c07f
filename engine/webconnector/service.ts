/** The eight methods of Intuit's Web Connector contract in plain values; the SOAP form is in app.ts. */
export interface WebConnectorService {
  serverVersion(): Promise<string>;
  clientVersion(version: string): Promise<string>;
  /** Two strings: ticket, then `''`, `none`, `busy`, `nvu`. */
  authenticate(userName: string, password: string): Promise<string[]>;
  sendRequestXML(call: SendRequestXml): Promise<string>;
  /** 0–99 go on, 100 done, negative: the client asks getLastError. */
  receiveResponseXML(call: ReceiveResponseXml): Promise<number>;
  connectionError(call: ConnectionErrorCall): Promise<string>;
  getLastError(ticket: string): Promise<string>;
  closeConnection(ticket: string): Promise<string>;
}

export interface SendRequestXml {
  ticket: string;
  /** HostQueryRs, CompanyQueryRs, PreferencesQueryRs on the first call of a session; `''` later. */
  hcpResponse: string;
  companyFileName: string;
  country: string;
  majorVersion: number;
  minorVersion: number;
}

export interface ReceiveResponseXml {
  ticket: string;
  response: string;
  /** `''`, or such as `0x80040400`. */
  hresult: string;
  message: string;
  /**
   * Set when a reply came but can't be read: larger than the server takes in, or not UTF-8. `response` is `''` then.
   * QuickBooks has done the work: a write is in doubt, a read may be asked again for less.
   */
  unreadable?: 'oversized' | 'encoding';
}

export interface ConnectionErrorCall {
  ticket: string;
  hresult: string;
  message: string;
}
