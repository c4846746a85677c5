import { i18n, type MessageDescriptor, type MessageOptions } from '@lingui/core';
import { isolated } from '@waymark/domain';

export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

/** Languages carry their own names, so that one finds the way back from a language one does not read. */
export const languageNames: Readonly<Record<Locale, string>> = { en: 'English', de: 'Deutsch' };

export const isLocale = (value: string | null | undefined): value is Locale =>
  locales.some((locale) => locale === value);

/**
 * The choice is kept where the server reads it too: it words every answer, and the file behind a link, to which no page
 * can add a header.
 */
const cookie = 'waymark-language';
const chosenLocale = () => new RegExp(`(?:^|;\\s*)${cookie}=(\\w+)`).exec(document.cookie)?.[1];
const yearInSeconds = 365 * 24 * 60 * 60;

/** What the person chose, else the first language of the browser that Waymark speaks. */
export function preferredLocale(): Locale {
  const chosen = chosenLocale();
  if (isLocale(chosen)) return chosen;
  const spoken = navigator.languages.map((language) => language.split('-')[0]);
  return spoken.find(isLocale) ?? 'en';
}

const say = i18n._.bind(i18n);
const isolatedValues = (values: Record<string, unknown> = {}) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? isolated(value) : value]),
  );

/**
 * Every sentence is said by these two, whether it becomes text, a tooltip, a name for the ear or a part of a `Trans`: what
 * people have typed keeps its own reading direction in all of them, and no sentence has to think of it.
 */
function sayIsolated(
  id: string | MessageDescriptor,
  values?: Record<string, unknown>,
  options?: MessageOptions,
): string {
  if (typeof id === 'string') return say(id, isolatedValues(values), options);
  return say({ ...id, values: isolatedValues(id.values ?? values) });
}
Object.assign(i18n, { _: sayIsolated, t: sayIsolated });

/** English stands in the code itself; only other languages have a catalogue to load. */
export async function activateLocale(locale: Locale): Promise<void> {
  const messages = locale === 'de' ? (await import('../locales/de.po')).messages : {};
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

export async function chooseLocale(locale: Locale): Promise<void> {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there without https, where many try Waymark.
  document.cookie = `${cookie}=${locale}; path=/; max-age=${yearInSeconds}; samesite=lax${secure}`;
  await activateLocale(locale);
}
