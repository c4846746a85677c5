import type { FileSubject } from './demo-file.ts';

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function csvFile({ rows }: FileSubject): Uint8Array {
  const lines = [['reference', 'item', 'date', 'state'], ...rows];
  return Buffer.from(`${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`);
}
