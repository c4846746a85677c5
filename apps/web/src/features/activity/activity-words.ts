import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { isolated } from '@waymark/domain';
import { formatDay, formatInstant, formatNumber } from '../../lib/format.ts';
import { type FieldChange, isNothing } from './activity-changes.ts';
import { codeWord } from './code-words.ts';
import { fieldWord } from './field-words.ts';

/** A field in words: known ones by their name on the pages, those of another version taken apart: `legalBasis`, "Legal basis". */
export function fieldWords(i18n: I18n, field: string): string {
  const known = fieldWord(field);
  if (known) return i18n._(known);
  return sentenceCase(field.replace(/(?:Id|On|At)$/, '').replaceAll(/([a-z])([A-Z])/g, '$1 $2'));
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase().replaceAll('_', ' ');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const code = /^[a-z]+(?:_[a-z]+)*$/;
/** As stages and milestones are called in the catalogue: `penetration-test`. */
const key = /^[a-z0-9]+(?:-[a-z0-9]+)+$/;

/** What an entry is about, in words where only a key of the catalogue was written down. */
export const plainLabel = (label: string): string =>
  key.test(label) ? sentenceCase(label.replaceAll('-', ' ')) : label;

/** A value in words. People are named; ids of other things tell a reader nothing, so only their end is shown. */
export function valueWords(i18n: I18n, value: unknown, nameOf: (id: string) => string | undefined): string {
  if (isNothing(value)) return i18n._(msg`nothing`);
  if (value === true) return i18n._(msg`yes`);
  if (value === false) return i18n._(msg`no`);
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return value.map((item) => valueWords(i18n, item, nameOf)).join(', ');
  // A row of its own, as a stage with its days: what its parts are called is not said, since each says it by itself.
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map((part) => valueWords(i18n, part, nameOf))
      .join(' · ');
  if (typeof value !== 'string') return String(value);
  if (uuid.test(value)) return isolated(nameOf(value) ?? `…${value.slice(-6)}`);
  if (day.test(value)) return formatDay(value);
  if (instant.test(value)) return formatInstant(value);
  const named = nameOf(value);
  if (named) return isolated(named);
  const known = codeWord(value);
  if (known) return i18n._(known);
  return code.test(value) ? sentenceCase(value) : isolated(plainLabel(value));
}

/** `Role: Executive, before: Contributor`; where there was nothing before, only what is. */
export function changeWords(i18n: I18n, change: FieldChange, nameOf: (id: string) => string | undefined): string {
  const { field, before, after } = change;
  const words = (value: unknown) => valueWords(i18n, value, nameOf);
  const name = fieldWords(i18n, field);
  if (isNothing(before)) return `${name}: ${words(after)}`;
  const [now, was] = [words(after), words(before)];
  return i18n._(msg`${name}: ${now}, before: ${was}`);
}
