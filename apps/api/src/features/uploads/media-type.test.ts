import { describe, expect, it } from '@jest/globals';
import { mediaTypeOf } from './media-type.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const png = bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', new Array(17).fill(1), 'IDAT');
const pdf = bytes('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\n');
const zip = bytes('PK', [3, 4, 20, 0, 0, 0, 0, 0], new Array(16).fill(0), [5, 0, 0, 0], 'a.txt');
const windowsProgram = bytes('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]);

describe('mediaTypeOf', () => {
  it.each([
    ['report.pdf', pdf, 'application/pdf'],
    ['REPORT.PDF', pdf, 'application/pdf'],
    ['screen.png', png, 'image/png'],
    ['list.csv', bytes('name;role\nZoë;owner\n'), 'text/csv'],
    ['an eight-bit list.csv', bytes('name;Gr', [0xfc], 'n\n'), 'text/csv'],
    ['a list that begins like a bitmap.csv', bytes('BM;role\n'), 'text/csv'],
    ['a list that begins like a program.txt', bytes('MZ is short for a country\n'), 'text/plain'],
    ['export.json', bytes('{"users":[]}'), 'application/json'],
    ['notes.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00]), 'text/plain'],
    ['terminal.log', bytes([0x1b], '[32mok\n'), 'text/plain'],
    ['page.html', bytes('<!doctype html><script>alert(1)</script>'), 'text/html'],
    ['logo.svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    ['sheet.xlsx', zip, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['archive.zip', zip, 'application/zip'],
    ['no extension', bytes('plain words'), 'text/plain'],
    ['unknown.xyz', Buffer.from([0, 1, 2, 3]), 'application/octet-stream'],
    ['unknown.xyz', png, 'image/png'],
  ])('takes %s', async (name, content, mediaType) => {
    expect(await mediaTypeOf(name, content)).toBe(mediaType);
  });

  it.each([
    ['report.pdf', png, 'application/pdf', 'image/png'],
    ['screen.png', bytes('not a picture'), 'image/png', 'text/plain'],
    ['list.csv', png, 'text/csv', 'image/png'],
    ['words.txt', pdf, 'text/plain', 'application/pdf'],
    ['data.json', Buffer.from([0, 1, 2, 3]), 'application/json', 'application/octet-stream'],
  ])('finds that %s is something else', async (name, content, expected, found) => {
    const refusal = { code: 'upload.type_mismatch', facts: { expected, found } };

    await expect(mediaTypeOf(name, content)).rejects.toMatchObject(refusal);
  });

  it.each([
    ['setup.exe', windowsProgram],
    ['report.pdf', windowsProgram],
    ['report.pdf', bytes([0x7f], 'ELF', [2, 1, 1, 0], new Array(8).fill(0))],
    ['notes.txt', bytes('#!/bin/sh\nrm -rf /\n')],
    ['run.ps1', bytes('Get-Process')],
    ['page.hta', bytes('<html>')],
    ['double.pdf.js', bytes('alert(1)')],
  ])('refuses what runs: %s', async (name, content) => {
    await expect(mediaTypeOf(name, content)).rejects.toMatchObject({ code: 'upload.type_refused' });
  });
});
