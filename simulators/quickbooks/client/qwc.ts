import { parseXml, type XmlNode } from '../xml/parse';

/** What a .qwc file says. */
export interface QwcFile {
  appName: string;
  appUrl: string;
  appSupport: string;
  appDescription: string;
  userName: string;
  /** GUIDs in braces. */
  ownerId: string;
  fileId: string;
  qbType: string;
  certUrl?: string;
  /** Seconds; undefined when the file has no scheduler. */
  runEvery?: number;
}

/** A .qwc file that the Web Connector refuses, with its error number. */
export class QwcError extends Error {
  constructor(readonly code: string, message: string) {
    super(`${code}: ${message}`);
    this.name = 'QwcError';
  }
}

/** Reads a .qwc file and checks the rules for adding an application. */
export function readQwc(source: string): QwcFile {
  const root = parse(source);
  const required = (name: string, mayBeEmpty = false): string => {
    const child = root.children.find((one) => one.name === name);
    const value = child?.text.trim() ?? '';
    if (!child || (value === '' && !mayBeEmpty)) throw new QwcError('QBWC1039', `the QWC file has no ${name}`);
    return value;
  };
  required('AppID', true);
  const certUrl = root.children.find((one) => one.name === 'CertURL')?.text.trim();
  const runEvery = scheduleOf(root);
  const file: QwcFile = {
    appName: required('AppName'), appUrl: required('AppURL'), appSupport: required('AppSupport'),
    appDescription: required('AppDescription'), userName: required('UserName'), ownerId: required('OwnerID'),
    fileId: required('FileID'), qbType: required('QBType'),
    ...(certUrl ? { certUrl } : {}), ...(runEvery === undefined ? {} : { runEvery }),
  };
  checkRules(file);
  return file;
}

function parse(source: string): XmlNode {
  try {
    const { root } = parseXml(source.trim());
    if (root.name !== 'QBWCXML') throw new QwcError('QBWC1039', `the root element is ${root.name}, not QBWCXML`);
    return root;
  } catch (error) {
    if (error instanceof QwcError) throw error;
    throw new QwcError('QBWC1039', error instanceof Error ? error.message : String(error));
  }
}

function checkRules(file: QwcFile): void {
  const app = urlOf('AppURL', file.appUrl);
  const support = urlOf('AppSupport', file.appSupport);
  const local = app.hostname === 'localhost';
  if (app.protocol !== 'https:' && !local) throw new QwcError('QBWC1010', `AppURL must begin with https:// unless it is on localhost: ${file.appUrl}`);
  if (/^(\d+\.){3}\d+$|^\[/.test(app.hostname)) throw new QwcError('QBWC1001', `AppURL must not be an IP address: ${file.appUrl}`);
  if (app.hostname !== support.hostname) throw new QwcError('QBWC1000', `AppSupport must be on the host of AppURL: ${support.hostname} is not ${app.hostname}`);
  for (const [name, value] of [['OwnerID', file.ownerId], ['FileID', file.fileId]] as const) {
    if (!/^\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}$/.test(value)) throw new QwcError('QBWC1039', `${name} must be a GUID in braces: ${value}`);
  }
  if (file.qbType !== 'QBFS') throw new QwcError('QBWC1039', `QBType must be QBFS for QuickBooks Desktop: ${file.qbType}`);
}

function urlOf(name: string, value: string): URL {
  try {
    return new URL(value);
  } catch {
    throw new QwcError('QBWC1039', `${name} is not a URL: ${value}`);
  }
}

/** The first of RunEveryNMinutes and RunEveryNSeconds wins. */
function scheduleOf(root: XmlNode): number | undefined {
  const first = root.children.find((one) => one.name === 'Scheduler')?.children[0];
  if (!first) return undefined;
  const value = Number(first.text);
  if (!Number.isInteger(value) || value < 1) throw new QwcError('QBWC1039', `${first.name} must be a whole number above 0`);
  return first.name === 'RunEveryNSeconds' ? value : value * 60;
}
