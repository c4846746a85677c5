import { crc32, deflateSync } from 'node:zlib';
import type { DemoFileSubject } from '../../../common/contributions/demo.ts';

const width = 480;
const height = 270;
type Colour = readonly [number, number, number];
const paper: Colour = [255, 255, 255];
const ink: Colour = [71, 79, 93];
const line: Colour = [228, 231, 236];
const bar: Colour = [63, 85, 209];

/** A picture like the screenshot of a dashboard: a head line, axes and a bar for each row. */
export function pngFile({ title, rows }: DemoFileSubject): Uint8Array {
  const pixels = Buffer.alloc(height * (1 + width * 3));
  const fill = (left: number, top: number, wide: number, high: number, colour: Colour) => {
    for (let y = top; y < Math.min(top + high, height); y += 1) {
      for (let x = left; x < Math.min(left + wide, width); x += 1) pixels.set(colour, y * (1 + width * 3) + 1 + x * 3);
    }
  };
  fill(0, 0, width, height, paper);
  fill(24, 24, Math.min(8 * title.length, width - 48), 10, ink);
  for (let y = 70; y <= 230; y += 40) fill(24, y, width - 48, 1, line);
  const step = Math.floor((width - 64) / Math.max(rows.length, 1));
  rows.forEach(([reference, item], index) => {
    const high = 30 + (crc32(reference + item + title) % 120);
    fill(36 + index * step, 230 - high, Math.max(step - 8, 3), high, bar);
  });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header()),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Eight bits for each of red, green and blue. */
function header(): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
