import { i18n } from '@lingui/core';

export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];

/** Languages carry their own names, so that one finds the way back from a language one does not read. */
export const languageNames: Readonly<Record<Locale, string>> = { en: 'English', de: 'Deutsch' };

const storageKey = 'waymark-locale';
export const isLocale = (value: string | null | undefined): value is Locale =>
  locales.some((locale) => locale === value);

function storedLocale(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** What the person chose, else the first language of the browser that Waymark speaks. */
export function preferredLocale(): Locale {
  const stored = storedLocale();
  if (isLocale(stored)) return stored;
  const spoken = navigator.languages.map((language) => language.split('-')[0]);
  return spoken.find(isLocale) ?? 'en';
}

/** English stands in the code itself; only other languages have a catalogue to load. */
export async function activateLocale(locale: Locale): Promise<void> {
  const messages = locale === 'de' ? (await import('../locales/de.po')).messages : {};
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

export async function chooseLocale(locale: Locale): Promise<void> {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // Storage is blocked: the choice then lasts as long as the page.
  }
  await activateLocale(locale);
}
