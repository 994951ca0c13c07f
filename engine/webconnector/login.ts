import { createHash, timingSafeEqual } from 'node:crypto';

export interface Login {
  userName: string;
  password: string;
}

/**
 * Compares name and password in constant time: digests have one length, and both are always compared, so the time
 * tells neither which one was wrong nor how far it was right. An empty password is never right: a connection whose
 * credential has not been filled in must not be open to everyone.
 */
export function verify(userName: string, password: string, expected: Login): boolean {
  const sameName = timingSafeEqual(digest(userName), digest(expected.userName));
  const samePassword = timingSafeEqual(digest(password), digest(expected.password));
  return sameName && samePassword && expected.password !== '';
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
