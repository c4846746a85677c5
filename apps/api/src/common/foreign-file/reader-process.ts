// The process that reads one foreign file: bytes in by the standard input, cells or a refusal out by the standard output.
import { buffer } from 'node:stream/consumers';
import { DomainError } from '@waymark/domain';
import { formatOf } from './file-format.ts';
import type { ReaderAnswer } from './foreign-file-reader.ts';
import { LimitedSheets } from './limited-sheets.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

async function answerTo(bytes: Uint8Array): Promise<ReaderAnswer> {
  const sheets = new LimitedSheets();
  try {
    const format = await formatOf(bytes);
    if (format === 'text') readDelimited(bytes, sheets);
    else readWorkbook(format === 'zip' ? await unpackWorkbook(bytes) : bytes, sheets);
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, facts: error.facts };
    // What is too long for this process is a matter of memory; whatever else a parser throws is the file's fault.
    if (error instanceof RangeError && !/call stack/i.test(error.message)) throw error;
    return { code: 'import.damaged', facts: {} };
  }
  return { sheets: sheets.sheets };
}

process.stdout.write(JSON.stringify(await answerTo(await buffer(process.stdin))));
