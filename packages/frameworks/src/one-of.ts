/** Reads one of a closed list of words out of data; anything else stops the start with the word in the message. */
export function oneOf<const Word extends string>(words: readonly Word[], value: string): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new TypeError(`"${value}" is none of: ${words.join(', ')}`);
  return found;
}

/** Freezes a value with everything in it, so that no request can change what all of them read. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
