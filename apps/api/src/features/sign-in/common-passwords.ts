import { dictionary } from '@zxcvbn-ts/language-common';

const common = new Set<string>(dictionary['passwords-common'].map((word) => word.toLowerCase()));

/** Whether a password is a common one, also when it only repeats one, or dresses one up with digits or signs at the ends. */
export function isCommonPassword(password: string): boolean {
  const lower = password.toLowerCase();
  const bare = lower.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  return common.has(lower) || common.has(bare) || common.has(repeatedPart(lower));
}

/** `passwordpassword` → `password`; a text that does not repeat is its own part. */
function repeatedPart(text: string): string {
  const length = (text + text).indexOf(text, 1);
  return text.slice(0, length);
}
