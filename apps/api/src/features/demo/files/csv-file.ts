import type { DemoFileSubject } from '../../../common/contributions/demo.ts';
import { demoWords } from '../content/demo-words.ts';

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function csvFile({ rows, language }: DemoFileSubject): Uint8Array {
  const lines = [Object.values(demoWords(language).file.columns), ...rows];
  return Buffer.from(`${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`);
}
