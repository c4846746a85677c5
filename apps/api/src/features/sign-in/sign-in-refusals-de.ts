/** What sign-in refuses, by the code it answers with, in German; in English better-auth and Waymark say it themselves. */
export const signInRefusalsDe: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'E-Mail-Adresse und Passwort passen nicht zusammen.',
  INVALID_EMAIL: 'Das ist keine E-Mail-Adresse.',
  INVALID_PASSWORD: 'Das ist nicht Ihr Passwort.',
  INVALID_TOKEN: 'Dieser Link ist abgelaufen oder wurde schon benutzt.',
  VALIDATION_ERROR: 'Hier fehlt eine Angabe, oder sie ist von anderer Art als erwartet.',
  USER_ALREADY_EXISTS: 'Mit dieser Adresse gibt es schon ein Konto.',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'Mit dieser Adresse gibt es schon ein Konto.',
  SIGN_UP_CLOSED: 'Konten entstehen hier nur durch eine Einladung.',
  SESSION_EXPIRED: 'Ihre Anmeldung ist zu lange her. Melden Sie sich erneut an.',
  SESSION_NOT_FRESH: 'Ihre Anmeldung ist zu lange her. Melden Sie sich erneut an.',
  UNAUTHORIZED: 'Melden Sie sich an, um fortzufahren.',
  INVALID_CODE: 'Dieser Code passt nicht oder wurde schon benutzt.',
  INVALID_BACKUP_CODE: 'Dieser Backup-Code passt nicht. Jeder gilt einmal.',
  INVALID_TWO_FACTOR_COOKIE: 'Das hat zu lange gedauert. Melden Sie sich erneut mit Ihrem Passwort an.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Zu viele falsche Codes. Melden Sie sich erneut mit Ihrem Passwort an.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Zu viele falsche Codes. Warten Sie ein paar Minuten und melden Sie sich erneut an.',
  WAIT_AFTER_FAILURES:
    'Zu viele falsche Passwörter oder Codes. Warten Sie etwas; mit jedem weiteren wird die Wartezeit länger.',
  TOTP_NOT_ENABLED: 'Die Anmeldung in zwei Schritten ist ausgeschaltet.',
  TWO_FACTOR_NOT_ENABLED: 'Die Anmeldung in zwei Schritten ist ausgeschaltet.',
  PASSWORD_TOO_SHORT: 'Das Passwort braucht mindestens 12 Zeichen.',
  PASSWORD_TOO_LONG: 'Das Passwort darf höchstens 128 Zeichen haben.',
  PASSWORD_TOO_COMMON:
    'Dieses Passwort steht auf der Liste der häufigen. Wählen Sie ein anderes; ein paar Wörter hintereinander sind gut.',
  PASSWORD_REPEATS:
    'Dieses Passwort wiederholt sich nur oder zählt hoch. Wählen Sie ein anderes; ein paar Wörter hintereinander sind gut.',
  PASSWORD_HAS_ADDRESS:
    'Dieses Passwort ist kaum mehr als Ihre E-Mail-Adresse. Wählen Sie ein anderes; ein paar Wörter hintereinander sind gut.',
  PASSWORD_HAS_NAME:
    'Dieses Passwort ist kaum mehr als der Name von Waymark oder Ihrer Organisation. Wählen Sie ein anderes; ein paar Wörter hintereinander sind gut.',
};
