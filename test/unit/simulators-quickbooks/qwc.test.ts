import { describe, expect, it } from 'vitest';
import { readQwc } from '../../../simulators/quickbooks';

const file = (changes: Record<string, string | undefined> = {}, scheduler = '<Scheduler><RunEveryNSeconds>15</RunEveryNSeconds></Scheduler>') => {
  const fields: Record<string, string | undefined> = {
    AppName: 'Sync', AppID: '', AppURL: 'https://example.com/qbwc?a=1&amp;b=2', AppDescription: 'd', AppSupport: 'https://example.com/help',
    UserName: 'u', OwnerID: '{11111111-1111-1111-1111-111111111111}', FileID: '{22222222-2222-2222-2222-222222222222}', QBType: 'QBFS', ...changes,
  };
  const inner = Object.entries(fields).filter(([, value]) => value !== undefined).map(([name, value]) => `<${name}>${value}</${name}>`).join('');
  return `<?xml version="1.0"?><QBWCXML>${inner}${scheduler}</QBWCXML>`;
};

describe('.qwc files', () => {
  it('are read, whatever the order', () => {
    expect(readQwc(file())).toMatchObject({ appName: 'Sync', appUrl: 'https://example.com/qbwc?a=1&b=2', userName: 'u', runEvery: 15 });
    expect(readQwc(file({}, '<Scheduler><RunEveryNMinutes>2</RunEveryNMinutes><RunEveryNSeconds>5</RunEveryNSeconds></Scheduler>')).runEvery).toBe(120);
    expect(readQwc(file({}, '')).runEvery).toBeUndefined();
    expect(readQwc(file({ AppURL: 'http://localhost:5678/x', AppSupport: 'http://localhost:5678/y' })).appUrl).toBe('http://localhost:5678/x');
  });

  it.each([
    ['http beyond localhost', { AppURL: 'http://example.com/', AppSupport: 'http://example.com/' }, /^QBWC1010/],
    ['an IP address', { AppURL: 'https://10.0.0.1/', AppSupport: 'https://10.0.0.1/' }, /^QBWC1001/],
    ['support on another host', { AppSupport: 'https://other.example.com/' }, /^QBWC1000/],
    ['a GUID without braces', { FileID: '22222222-2222-2222-2222-222222222222' }, /^QBWC1039.*braces/],
    ['no user name', { UserName: undefined }, /^QBWC1039.*UserName/],
    ['point of sale', { QBType: 'QBPOS' }, /^QBWC1039/],
    ['an unescaped ampersand', { AppURL: 'https://example.com/qbwc?a=1&b=2' }, /^QBWC1039/],
  ])('are refused with %s', (_what, changes, message) => {
    expect(() => readQwc(file(changes))).toThrow(message);
  });
});
