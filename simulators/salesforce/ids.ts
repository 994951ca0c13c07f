const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The 3 characters that make a 15-character id safe where case is lost: one bit for each capital. */
export function checksum(id15: string): string {
  return [0, 5, 10]
    .map((start) => {
      let bits = 0;
      for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id15[start + i] ?? '')) bits |= 1 << i;
      return ALPHABET[bits];
    })
    .join('');
}

/** An 18-character id from a 3-character key prefix and a running number. */
export function makeId(prefix: string, serial: number): string {
  let rest = '';
  for (let n = serial; rest.length < 8; n = Math.floor(n / 62)) rest = BASE62[n % 62] + rest;
  const id15 = `${prefix}Qb00${rest}`;
  return id15 + checksum(id15);
}

/** Turns a 15- or 18-character id into the 18-character one; undefined when it is no id at all. */
export function normaliseId(id: string): string | undefined {
  if (/^[a-zA-Z0-9]{15}$/.test(id)) return id + checksum(id);
  if (!/^[a-zA-Z0-9]{18}$/.test(id)) return undefined;
  return restoreCase(id);
}

/** An 18-character id keeps its case in the last three characters, so it is read in any case. */
function restoreCase(id18: string): string | undefined {
  const suffix = id18.slice(15).toUpperCase();
  const restored = [...id18.slice(0, 15)].map((char, i) => {
    const bits = ALPHABET.indexOf(suffix[Math.floor(i / 5)] ?? '');
    return bits & (1 << i % 5) ? char.toUpperCase() : char.toLowerCase();
  });
  const id15 = restored.join('');
  return checksum(id15) === suffix ? id15 + suffix : undefined;
}
