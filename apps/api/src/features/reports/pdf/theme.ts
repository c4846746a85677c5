/** What the printed report is made of: always light, the same colours as the pages. */
export const colour = {
  surface: '#ffffff',
  sunken: '#f0f2f5',
  line: '#e4e7ec',
  text: '#14181f',
  textSoft: '#474f5d',
  textFaint: '#626b7a',
  accent: '#3f55d1',
  proven: '#0b6b66',
  provenText: '#0a5f5a',
  provenSoft: '#e2f3f1',
  claimed: '#358f87',
  claimedSoft: '#e4f2f0',
  gap: '#c9501a',
  gapText: '#a63f10',
  unknown: '#808a99',
  unknownSoft: '#eff1f4',
  warnText: '#7d5600',
  warnSoft: '#fdf4dc',
  warnLine: '#e6bd62',
  dangerText: '#a50f36',
  dangerSoft: '#fdecf0',
} as const;

/** Points. */
export const size = { tiny: 6.5, small: 7, note: 8, body: 9, lead: 11, title: 14 } as const;
export const space = { xs: 3, sm: 6, md: 10, lg: 14, xl: 20 } as const;

/** In points: within a card, and around all that is printed. */
export const cardPadding = 9;
export const margin = 26;
