/** Whether version `one` is higher than `other`; both such as `13.0`. */
export function isNewer(one: string, other: string): boolean {
  return compareVersions(one, other) > 0;
}

/** Order of two qbXML versions, for sorting. */
export function compareVersions(one: string, other: string): number {
  const [oneMajor = 0, oneMinor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return oneMajor - otherMajor || oneMinor - otherMinor;
}
