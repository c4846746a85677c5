import { deflateSync } from 'node:zlib';

export interface NamedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** One page with one line, as small as a PDF can be. */
function pdf(line: string): Buffer {
  const text = `BT /F1 24 Tf 60 700 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A square of one grey. */
function png(side: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 8;
  const rows = Buffer.alloc(side * (side + 1), 0x99);
  for (let row = 0; row < side; row += 1) rows[row * (side + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What a contributor has at hand; each kind has a preview of its own. */
export const accessPolicy: NamedFile = {
  name: 'access-policy.pdf',
  mimeType: 'application/pdf',
  buffer: pdf('Access policy'),
};
export const loginScreen: NamedFile = { name: 'login-screen.png', mimeType: 'image/png', buffer: png(96) };
export const accessReview: NamedFile = {
  name: 'access-review.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('person,system,verdict\nA. Example,Payroll,keep\nB. Example,Payroll,take away\n'),
};
export const reviewNotes: NamedFile = {
  name: 'review-notes.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('All accounts were looked at. One was taken away.\n'),
};
export const wrongFile: NamedFile = {
  name: 'holiday-list.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Not meant to be here.\n'),
};
