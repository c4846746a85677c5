/** The languages whose words are complete, which the compiler holds; the first is the one the catalogue is written in. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The same, said in each language. */
export const inEachLanguage = <Said>(say: (language: Language) => Said): Record<Language, Said> =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Record<Language, Said>;
