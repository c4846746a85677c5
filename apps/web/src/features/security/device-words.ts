import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const firstMatch = (candidates: readonly [RegExp, string][], text: string) =>
  candidates.find(([pattern]) => pattern.test(text))?.[1];

/** "Firefox on macOS", from what the browser says of itself; enough to recognise one's own devices. */
export function deviceWords(userAgent: string | null | undefined): MessageDescriptor {
  const browser = firstMatch(browsers, userAgent ?? '');
  const system = firstMatch(systems, userAgent ?? '');
  if (browser && system) return msg`${browser} on ${system}`;
  const known = browser ?? system;
  return known ? msg`${known}` : msg`Unknown device`;
}
