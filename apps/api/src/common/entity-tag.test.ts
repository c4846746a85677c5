import { describe, expect, it } from '@jest/globals';
import { isKnownToSender } from './entity-tag.ts';

describe('If-None-Match', () => {
  it.each([
    ['the tag itself', '"a"', '"a"', true],
    ['the tag as a proxy weakened it', 'W/"a"', '"a"', true],
    ['a weak tag without its mark', '"a"', 'W/"a"', true],
    ['one of a list', '"x", W/"a" ,"y"', 'W/"a"', true],
    ['one of a list without spaces', '"x","a"', '"a"', true],
    ['anything', ' * ', 'W/"a"', true],
    ['another tag', 'W/"b"', 'W/"a"', false],
    ['a tag that only begins the same', '"ab"', '"a"', false],
    ['a tag with a comma in it', '"x,"', '"x"', false],
    ['no tag at all', 'a', '"a"', false],
    ['nothing', undefined, '"a"', false],
  ])('that names %s', (_case, header, entityTag, isKnown) => {
    expect(isKnownToSender(header, entityTag)).toBe(isKnown);
  });
});
