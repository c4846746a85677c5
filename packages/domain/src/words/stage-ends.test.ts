import { describe, expect, it } from '@jest/globals';
import { stageEnds } from './stage-ends.ts';

describe('the end of a stage in words', () => {
  it.each([
    ['Stage 1 audit', 'en', 'Stage 1 audit ends'],
    ['Certificate issued', 'en', 'Certificate issued'],
    ['Report issued', 'en', 'Report issued'],
    ['Issued and ignored', 'en', 'Issued and ignored ends'],
    ['Audit der Stufe 1', 'de', 'Audit der Stufe 1 endet'],
    ['Zertifikat ausgestellt', 'de', 'Zertifikat ausgestellt'],
  ] as const)('of %s in %s is "%s"', (stage, language, words) => {
    expect(stageEnds(stage, language)).toBe(words);
  });
});
