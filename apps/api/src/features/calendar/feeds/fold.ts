const mostOctets = 75;
const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const octetsOf = (text: string) => Buffer.byteLength(text);

/**
 * A calendar file with its long lines folded anew (RFC 5545, 3.1). Whoever unfolds it gets the same text either way; a program that
 * shows the lines as they are sent, or unfolds them badly, gets no half of a family emoji, a flag or a letter with its accent.
 */
export function foldedBetweenSigns(file: string): string {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => (octetsOf(line) > mostOctets ? folded(line) : line)).join('\r\n');
}

function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const piece of piecesOf(line)) {
    const length = octetsOf(piece);
    if (octets + length > mostOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += piece;
    octets += length;
  }
  return text;
}

/** Signs as they are seen. One that no line has room for, as a tower of marks, is parted into its characters. */
function* piecesOf(line: string): Generator<string> {
  for (const { segment } of signs.segment(line)) {
    if (octetsOf(segment) < mostOctets) yield segment;
    else yield* segment;
  }
}
