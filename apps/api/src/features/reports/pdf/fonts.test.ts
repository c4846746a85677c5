import { describe, expect, it } from '@jest/globals';
import { Document, Font, Page, renderToBuffer, Text } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { fontFamilyFor, readFonts } from './fonts.ts';

const draw = (text: string, fontFamily: string[]) =>
  renderToBuffer(h(Document, null, h(Page, { style: { fontFamily } }, h(Text, null, text))));

describe('a letter', () => {
  // Each draws others as its parts: a colon two full stops, `ä` an `a`, `ł` an `l`.
  it.each(['12:30', 'ä; ö', 'Łódź'])('is drawn as itself, whatever was drawn before, as %s', async (text) => {
    const families = fontFamilyFor(text);
    await readFonts(families);
    await draw(text, families);

    for (const fontFamily of families) {
      const font = Font.getFont({ fontFamily, fontWeight: 400 })?.data;
      const letters = font?.characterSet ?? [];
      expect(letters.length).toBeGreaterThan(200);
      expect(letters.filter((letter: number) => font?.glyphForCodePoint(letter).codePoints.length !== 1)).toEqual([]);
    }
  });
});
