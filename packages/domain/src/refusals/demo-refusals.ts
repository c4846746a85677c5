import type { Refusals } from './refusal.ts';

/** What a demo does not do. */
export const demoRefusals = {
  'demo.disabled': {
    status: 403,
    en: 'The demo is switched off on this server.',
    de: 'Die Demo ist auf diesem Server abgeschaltet.',
  },
  'demo.full': {
    status: 503,
    en: 'As many visitors as there is room for are looking around the demo. Create an account, or come back later.',
    de: 'In der Demo sehen sich gerade so viele Besucher um, wie Platz haben. Legen Sie ein Konto an, oder kommen Sie später wieder.',
  },
  'demo.too_many': {
    status: 429,
    en: 'Several demos are already open from your network, as many as one may have. Create an account, or sign out of one of them.',
    de: 'Aus Ihrem Netz sind bereits so viele Demos offen, wie eines haben darf. Legen Sie ein Konto an, oder melden Sie sich in einer davon ab.',
  },
  'demo.no_invitations': {
    status: 403,
    en: 'Nobody is invited into a demo, and it sends no mail. In your own organisation you invite whom you like.',
    de: 'In eine Demo wird niemand eingeladen, und sie verschickt keine E-Mails. In Ihrer eigenen Organisation laden Sie ein, wen Sie möchten.',
  },
  'demo.no_share_links': {
    status: 403,
    en: 'A demo is not shown to others. In your own organisation you share reports by link.',
    de: 'Eine Demo wird niemandem gezeigt. In Ihrer eigenen Organisation teilen Sie Berichte über einen Link.',
  },
  'demo.no_account': {
    status: 403,
    en: 'The people of a demo are made up and have no account. Sign out, then create one of your own.',
    de: 'Die Personen einer Demo sind erfunden und haben kein Konto. Melden Sie sich ab, und legen Sie dann ein eigenes an.',
  },
  'demo.people_stay': {
    status: 403,
    en: 'The people of a demo and their roles stay as they are, so that you can look as each of them.',
    de: 'Die Personen einer Demo und ihre Rollen bleiben, wie sie sind, damit Sie sie als jede von ihnen ansehen können.',
  },
  'demo.stays': {
    status: 403,
    en: 'A demo ends when you sign out, and after a day by itself. To begin anew, start it over.',
    de: 'Eine Demo endet, wenn Sie sich abmelden, und nach einem Tag von selbst. Um neu zu beginnen, setzen Sie sie zurück.',
  },
  'demo.file_too_large': {
    status: 413,
    en: 'A demo takes small files only. Your own organisation takes larger ones.',
    de: 'Eine Demo nimmt nur kleine Dateien. Ihre eigene Organisation nimmt größere.',
  },
  'demo.storage_full': {
    status: 507,
    en: 'This demo keeps no more files. Start it over for an empty one.',
    de: 'Diese Demo nimmt keine weiteren Dateien. Setzen Sie sie zurück, um wieder Platz zu haben.',
  },
} as const satisfies Refusals;
