import { describe, expect, it } from '@jest/globals';
import { photo } from '../../test/photo.ts';
import { takenOn } from './taken-on.ts';

describe('takenOn', () => {
  it('is the day that the camera wrote into a photo', async () => {
    expect(await takenOn(photo('2026:03:14 09:26:53'))).toBe('2026-03-14');
  });

  it.each([
    ['a photo without a legible day', photo('0000:00:00 00:00:00')],
    ['a picture that is none', new File(['x'], 'x.jpg', { type: 'image/jpeg' })],
    ['another file', new File(['2026:03:14'], 'x.csv', { type: 'text/csv' })],
  ])('says nothing of %s', async (_, file) => {
    expect(await takenOn(file)).toBeUndefined();
  });
});
