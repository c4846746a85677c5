import type { Refusals } from './refusal.ts';

/** Files that are sent, and links that are opened. */
export const uploadRefusals = {
  'upload.empty': {
    status: 422,
    en: 'The file is empty. Choose another one.',
    de: 'Die Datei ist leer. Wählen Sie eine andere.',
  },
  'upload.too_large': {
    status: 413,
    en: 'The file is larger than this server accepts.',
    de: 'Die Datei ist größer, als dieser Server annimmt.',
  },
  'upload.type_mismatch': {
    status: 422,
    en: 'The file is not what its name says. Save it again in the right format.',
    de: 'Die Datei ist nicht, was ihr Name sagt. Speichern Sie sie erneut im richtigen Format.',
  },
  'upload.type_refused': {
    status: 422,
    en: 'Files of this kind are not accepted.',
    de: 'Dateien dieser Art werden nicht angenommen.',
  },
  'upload.interrupted': {
    status: 400,
    en: 'The upload was cut off. Nothing was stored; try again.',
    de: 'Das Hochladen wurde unterbrochen. Es wurde nichts gespeichert; versuchen Sie es erneut.',
  },
  'upload.missing': {
    status: 409,
    en: 'The uploaded file is no longer there. Upload it again.',
    de: 'Die hochgeladene Datei ist nicht mehr da. Laden Sie sie erneut hoch.',
  },
  'quota.organisation_full': {
    status: 507,
    en: 'The organisation has reached the most it may keep. Ask the person who runs Waymark.',
    de: 'Die Organisation hat erreicht, was sie höchstens ablegen darf. Wenden Sie sich an die Person, die Waymark betreibt.',
  },
  'quota.person_full': {
    status: 507,
    en: 'You have reached the most you may keep here. Ask the person who runs Waymark.',
    de: 'Sie haben erreicht, was Sie hier höchstens ablegen dürfen. Wenden Sie sich an die Person, die Waymark betreibt.',
  },
  'quota.too_many_uploads': {
    status: 429,
    en: 'Too many of your files are on their way. Add what you have chosen, then go on.',
    de: 'Zu viele Ihrer Dateien sind unterwegs. Fügen Sie erst hinzu, was Sie gewählt haben, und machen Sie dann weiter.',
  },
  'link.expired': {
    status: 410,
    en: 'This link has expired. Ask for a new one.',
    de: 'Dieser Link ist abgelaufen. Bitten Sie um einen neuen.',
  },
  'link.revoked': {
    status: 410,
    en: 'This link was withdrawn. Ask for a new one.',
    de: 'Dieser Link wurde zurückgezogen. Bitten Sie um einen neuen.',
  },
} as const satisfies Refusals;
