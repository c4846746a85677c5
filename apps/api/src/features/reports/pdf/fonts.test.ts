import { describe, expect, it } from '@jest/globals';
import { Document, Font, Page, renderToBuffer, Text } from '@react-pdf/renderer';
import { createElement as h } from 'react';
import { fontsFor } from './fonts.ts';

const draw = (text: string, fontFamily: string[]) =>
  renderToBuffer(h(Document, null, h(Page, { style: { fontFamily } }, h(Text, null, text))));

describe('a letter', () => {
  // Each draws others as its parts: a colon two full stops, `ä` an `a`, `ł` an `l`.
  it.each(['12:30', 'ä; ö', 'Łódź'])('is drawn as itself, whatever was drawn before, as %s', async (text) => {
    const { families } = await fontsFor(text);
    await draw(text, families);

    for (const fontFamily of families) {
      const font = Font.getFont({ fontFamily, fontWeight: 400 })?.data;
      const letters = font?.characterSet ?? [];
      expect(letters.length).toBeGreaterThan(200);
      expect(letters.filter((letter: number) => font?.glyphForCodePoint(letter).codePoints.length !== 1)).toEqual([]);
    }
  });
});

describe('a text', () => {
  it.each([
    ['in English', 'Payroll', ['Inter latin']],
    ['in Hebrew', 'שער 7', ['Inter latin', 'Noto hebrew']],
    ['in Arabic', 'مرحبا', ['Inter latin', 'Noto arabic']],
    ['in Chinese', '資訊安全 资讯', ['Inter latin', 'Noto sc']],
    ['in Japanese', '東京 ひらがな カタカナ', ['Inter latin', 'Noto sc']],
    ['in Korean', '서울', ['Inter latin', 'Noto kr']],
    ['with a sign of no script', 'met ✓', ['Inter latin', 'Noto sc']],
    ['in several', 'Αθήνα שער 東 서', ['Inter latin', 'Inter greek', 'Noto hebrew', 'Noto sc', 'Noto kr']],
  ])('%s is drawn in as few fonts as have all its letters', async (_, text, families) => {
    const fonts = await fontsFor(text);

    expect(fonts.families).toEqual(families);
    expect([...text].filter((letter) => !fonts.has(letter))).toEqual([]);
    expect((await draw(text, fonts.families)).length).toBeLessThan(100_000);
  });

  it('says what no font has', async () => {
    const { has } = await fontsFor('done 🎉');

    expect([...'done 🎉'].filter((letter) => !has(letter))).toEqual(['🎉']);
  });
});
