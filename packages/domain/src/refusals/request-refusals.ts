import type { Refusals } from './refusal.ts';

/** What any request can be refused for, whatever it asks. */
export const requestRefusals = {
  'request.invalid': {
    status: 400,
    en: 'Some of what was sent is not right. Each field says what is wrong with it.',
    de: 'Einige Angaben stimmen nicht. Bei jedem Feld steht, was daran falsch ist.',
  },
  'request.too_large': {
    status: 413,
    en: 'What was sent is larger than this address takes.',
    de: 'Was gesendet wurde, ist größer, als diese Adresse annimmt.',
  },
  'request.method_not_allowed': {
    status: 405,
    en: 'This address does not take this method. Allow names those it takes.',
    de: 'Diese Adresse nimmt diese Methode nicht an. Allow nennt die, die sie annimmt.',
  },
  'request.media_type_unsupported': {
    status: 415,
    en: 'This address takes another kind of content.',
    de: 'Diese Adresse nimmt eine andere Art von Inhalt an.',
  },
  'request.origin_refused': {
    status: 403,
    en: 'This request came from another site, so nothing was done.',
    de: 'Diese Anfrage kam von einer anderen Website, deshalb wurde nichts getan.',
  },
  'request.idempotency_reused': {
    status: 409,
    en: 'This Idempotency-Key was used for another request. Take a new one.',
    de: 'Dieser Idempotency-Key wurde für eine andere Anfrage verwendet. Nehmen Sie einen neuen.',
  },
  'request.still_running': {
    status: 409,
    en: 'The request with this Idempotency-Key is still at work. Ask again in a moment.',
    de: 'Die Anfrage mit diesem Idempotency-Key ist noch in Arbeit. Fragen Sie gleich noch einmal.',
  },
  'request.answer_lost': {
    status: 409,
    en: 'This was done, but its answer was lost. Look what is there before you send it with a new Idempotency-Key.',
    de: 'Das wurde getan, aber die Antwort ging verloren. Sehen Sie nach, was da ist, bevor Sie es mit einem neuen Idempotency-Key senden.',
  },
  'request.rate_limited': {
    status: 429,
    en: 'Too many requests in a short time. Wait a minute, then try again.',
    de: 'Zu viele Anfragen in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann erneut.',
  },
  'access.signed_out': {
    status: 401,
    en: 'Sign in to go on.',
    de: 'Melden Sie sich an, um fortzufahren.',
  },
  'session.reauthentication_required': {
    status: 403,
    en: 'Prove again that it is you: this is only done within ten minutes of your password.',
    de: 'Bestätigen Sie noch einmal, dass Sie es sind: Das geht nur innerhalb von zehn Minuten nach Eingabe Ihres Passworts.',
  },
  'session.wrong_password': {
    status: 422,
    en: 'This is not your password.',
    de: 'Das ist nicht Ihr Passwort.',
  },
  'session.code_required': {
    status: 422,
    en: 'Give the code from your app as well.',
    de: 'Geben Sie auch den Code aus Ihrer App an.',
  },
  'session.wrong_code': {
    status: 422,
    en: 'This code does not fit, or was used already. Wait for the next one.',
    de: 'Dieser Code passt nicht oder wurde schon verwendet. Warten Sie auf den nächsten.',
  },
  'session.wait': {
    status: 429,
    en: 'Too many wrong passwords or codes. Wait a little; the wait grows with each.',
    de: 'Zu viele falsche Passwörter oder Codes. Warten Sie etwas; mit jedem weiteren wird die Wartezeit länger.',
  },
  'access.forbidden': {
    status: 403,
    en: 'Your role in this organisation does not allow this.',
    de: 'Ihre Rolle in dieser Organisation erlaubt das nicht.',
  },
  'access.removed': {
    status: 403,
    en: 'You were removed from this organisation.',
    de: 'Sie wurden aus dieser Organisation entfernt.',
  },
  'resource.not_found': {
    status: 404,
    en: 'There is nothing at this address, or it is not yours to see.',
    de: 'Unter dieser Adresse gibt es nichts, oder Sie dürfen es nicht sehen.',
  },
  'resource.changed_meanwhile': {
    status: 412,
    en: 'Somebody else changed this meanwhile. Nothing was saved; look at both versions, then decide.',
    de: 'Jemand anderes hat das inzwischen geändert. Nichts wurde gespeichert; vergleichen Sie beide Fassungen und entscheiden Sie dann.',
  },
  'resource.version_required': {
    status: 428,
    en: 'Send the version you have seen as If-Match, so that nobody’s change is overwritten.',
    de: 'Senden Sie die Version, die Sie gesehen haben, als If-Match, damit keine Änderung anderer überschrieben wird.',
  },
  'resource.already_exists': {
    status: 409,
    en: 'This exists already.',
    de: 'Das gibt es schon.',
  },
  'service.unavailable': {
    status: 503,
    en: 'The database does not answer at the moment. Nothing was saved; try again shortly.',
    de: 'Die Datenbank antwortet im Augenblick nicht. Nichts wurde gespeichert; versuchen Sie es in Kürze erneut.',
  },
  'service.disk_full': {
    status: 507,
    en: 'There is no room left to store this. Nothing was saved.',
    de: 'Zum Speichern ist kein Platz mehr. Nichts wurde gespeichert.',
  },
  'service.internal': {
    status: 500,
    en: 'Something went wrong here. Nothing was saved; the request id helps to find out why.',
    de: 'Hier ist etwas schiefgegangen. Nichts wurde gespeichert; die Kennung der Anfrage hilft, den Grund zu finden.',
  },
} as const satisfies Refusals;
