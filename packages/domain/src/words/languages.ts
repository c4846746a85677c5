/** The languages Waymark speaks; the first is the one its catalogue is written in. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
