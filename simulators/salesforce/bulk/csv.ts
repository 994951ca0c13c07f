/** Reads CSV as RFC 4180 has it: quotes around text with separators, doubled quotes inside, CRLF or LF. */
export function readCsv(content: string, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < content.length; i++) {
    const char = content[i] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (content[i + 1] === '"') cell += content[++i];
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === separator || char === '\n') {
      row.push(cell.endsWith('\r') && char === '\n' ? cell.slice(0, -1) : cell);
      cell = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += char;
  }
  if (cell !== '' || row.length) rows.push([...row, cell]);
  return rows.filter((one) => one.length > 1 || one[0] !== '');
}

/** Writes CSV with every cell in quotes and LF at line ends, as Salesforce's results are. */
export function writeCsv(rows: string[][]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');
}
