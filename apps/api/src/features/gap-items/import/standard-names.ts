import { languages } from '@waymark/domain';
import { frameworksIn, schemesIn } from '@waymark/frameworks';

/** What people call the standards of the catalogue where they refer to them, the longest first. */
export const standardNames: readonly string[] = [...new Set(languages.flatMap(namesIn))].toSorted(
  (one, other) => other.length - one.length,
);

/** What people call its requirements where they refer to one. */
export const referenceWords: readonly string[] = [
  ...new Set(
    languages.flatMap(frameworksIn).flatMap(({ references }) => [...references.lettered, ...references.numbered]),
  ),
];

function namesIn(language: (typeof languages)[number]): string[] {
  const frameworks = frameworksIn(language).flatMap(({ name, publisher, calledAlso }) => [
    ...shortened(name),
    ...calledAlso,
    ...aliases(publisher),
  ]);
  return [...frameworks, ...schemesIn(language).flatMap(({ name }) => shortened(name))];
}

/** `ISO/IEC 27001:2022` is called ISO/IEC 27001, ISO 27001, 27001 and ISO too; `SOC 2 Type 2` SOC 2. */
function shortened(name: string): string[] {
  const words = name.replace(/:\d{4}\b/, '').split(/\s+/);
  const [first = '', ...rest] = words;
  const numbers = words.filter((word) => /^\d{4,}$/.test(word));
  const starts = aliases(first).flatMap((start) => words.map((_, place) => [start, ...rest.slice(0, place)].join(' ')));
  return [...starts, ...numbers];
}

/** Of bodies that publish together the first is often named alone. */
function aliases(name: string): string[] {
  return [name, ...(name.includes('/') ? [name.split('/')[0] ?? name] : [])];
}

/** Finds one of them, however it is spaced. */
export const anyStandard = (): string =>
  standardNames
    .map((name) =>
      name
        .split(/\s+/)
        .map((word) => word.split('/').map(RegExp.escape).join('\\s*\\/\\s*'))
        .join('\\s*'),
    )
    .join('|');
