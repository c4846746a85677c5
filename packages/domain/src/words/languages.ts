/** The languages whose words are complete, which the compiler holds; the first is the one the catalogue is written in. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
