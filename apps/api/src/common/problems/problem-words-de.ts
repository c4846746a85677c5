import type { DomainErrorCode } from '@waymark/domain';
import { importProblemWordsDe } from './import-problem-words-de.ts';

/** What the API says of every refusal, in German. */
export const problemWordsDe: Readonly<Record<DomainErrorCode, string>> = {
  'request.invalid': 'Einige Angaben stimmen nicht. Bei jedem Feld steht, was daran falsch ist.',
  'request.too_large': 'Was gesendet wurde, ist größer, als diese Adresse annimmt.',
  'request.method_not_allowed': 'Diese Adresse nimmt diese Methode nicht an. Allow nennt die, die sie annimmt.',
  'request.media_type_unsupported': 'Diese Adresse nimmt eine andere Art von Inhalt an.',
  'request.origin_refused': 'Diese Anfrage kam von einer anderen Website, deshalb wurde nichts getan.',
  'request.idempotency_reused':
    'Dieser Idempotency-Key wurde für eine andere Anfrage verwendet. Nehmen Sie einen neuen.',
  'request.still_running': 'Die Anfrage mit diesem Idempotency-Key ist noch in Arbeit. Fragen Sie gleich noch einmal.',
  'request.answer_lost':
    'Das wurde getan, aber die Antwort ging verloren. Sehen Sie nach, was da ist, bevor Sie es mit einem neuen Idempotency-Key senden.',
  'request.rate_limited': 'Zu viele Anfragen in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann erneut.',
  'access.signed_out': 'Melden Sie sich an, um fortzufahren.',
  'session.reauthentication_required':
    'Bestätigen Sie noch einmal, dass Sie es sind: Das geht nur innerhalb von zehn Minuten nach Eingabe Ihres Passworts.',
  'session.wrong_password': 'Das ist nicht Ihr Passwort.',
  'session.code_required': 'Geben Sie auch den Code aus Ihrer App an.',
  'session.wrong_code': 'Dieser Code passt nicht oder wurde schon verwendet. Warten Sie auf den nächsten.',
  'session.wait':
    'Zu viele falsche Passwörter oder Codes. Warten Sie etwas; mit jedem weiteren wird die Wartezeit länger.',
  'access.forbidden': 'Ihre Rolle in dieser Organisation erlaubt das nicht.',
  'resource.not_found': 'Unter dieser Adresse gibt es nichts, oder Sie dürfen es nicht sehen.',
  'resource.changed_meanwhile':
    'Jemand anderes hat das inzwischen geändert. Nichts wurde gespeichert; vergleichen Sie beide Fassungen und entscheiden Sie dann.',
  'resource.version_required':
    'Senden Sie die Version, die Sie gesehen haben, als If-Match, damit keine Änderung anderer überschrieben wird.',
  'resource.already_exists': 'Das gibt es schon.',
  'service.unavailable':
    'Die Datenbank antwortet im Augenblick nicht. Nichts wurde gespeichert; versuchen Sie es in Kürze erneut.',
  'service.disk_full': 'Zum Speichern ist kein Platz mehr. Nichts wurde gespeichert.',
  'service.internal':
    'Hier ist etwas schiefgegangen. Nichts wurde gespeichert; die Kennung der Anfrage hilft, den Grund zu finden.',
  'framework.unknown': 'Waymark kennt dieses Regelwerk nicht.',
  'member.last_owner':
    'Eine Organisation behält mindestens einen Inhaber. Machen Sie zuerst jemand anderen zum Inhaber.',
  'member.above_own_role': 'Nur ein Inhaber kann jemanden zum Inhaber machen oder einen Inhaber ändern.',
  'invitation.expired': 'Diese Einladung ist abgelaufen. Bitten Sie um eine neue.',
  'invitation.revoked': 'Diese Einladung wurde zurückgezogen. Bitten Sie um eine neue.',
  'invitation.used':
    'Diese Einladung wurde schon verwendet. Waren Sie es selbst, melden Sie sich an; wenn nicht, bitten Sie um eine neue.',
  'invitation.other_address': 'Diese Einladung gilt für eine andere E-Mail-Adresse. Melden Sie sich mit dieser an.',
  'invitation.already_member': 'Diese Person ist bereits Mitglied.',
  'invitation.joined_already': 'Sie sind bereits Mitglied dieser Organisation, daher ändert diese Einladung nichts.',
  'programme.dates_reversed': 'Das Ende liegt vor dem Anfang. Tauschen Sie die beiden Daten.',
  'programme.period_required': 'Dieser Bericht umfasst einen Zeitraum. Geben Sie dessen ersten und letzten Tag an.',
  'programme.as_of_required': 'Dieser Bericht gilt für einen Stichtag. Geben Sie diesen Tag an.',
  'programme.category_required': 'Eine Kategorie fehlt, die immer zum Geltungsbereich gehört.',
  'programme.category_unknown': 'Diese Kategorie gibt es in diesem Standard nicht.',
  'programme.target_in_past': 'Das Zieldatum liegt vor dem Beginn der Arbeit.',
  'document.nothing_to_approve':
    'Es gibt noch nichts zu genehmigen. Fügen Sie das Dokument zuerst hinzu, als Datei oder Adresse.',
  'document.self_approval':
    'Niemand genehmigt ein Dokument, das er selbst verfasst oder hinzugefügt hat. Bitten Sie eine zweite Person.',
  'document.not_approved': 'Dieses Dokument ist nicht genehmigt, also gibt es nichts zurückzunehmen.',
  'stage.dates_reversed': 'Die Phase würde enden, bevor sie beginnt. Tauschen Sie die beiden Daten.',
  'stage.actual_in_future': 'Ein tatsächlicher Tag kann nicht in der Zukunft liegen.',
  'stage.not_signed':
    'Eine Phase ist abgeschlossen, wenn ihr Freigabepunkt unterschrieben ist. Öffnen Sie den Freigabepunkt und entscheiden Sie dort.',
  'stage.already_done': 'Diese Phase ist bereits abgeschlossen. Öffnen Sie sie zuerst wieder, mit einer Begründung.',
  'stage.not_done': 'Nur eine abgeschlossene Phase lässt sich wieder öffnen.',
  'stage.order':
    'Eine frühere Phase ist noch offen. Unterschreiben Sie zuerst ihren Freigabepunkt, oder lassen Sie sie aus.',
  'stage.pinned': 'Der Auditor hat diese Tage festgelegt. Geben Sie sie zuerst frei, mit einer Begründung.',
  'comment.not_own': 'Ändern und zurücknehmen können Sie nur, was Sie selbst geschrieben haben.',
  'comment.answered': 'Auf diesen Kommentar wurde schon geantwortet. Schreiben Sie einen neuen.',
  'criterion.computed': 'Dieses Kriterium ergibt sich aus den Daten und lässt sich nicht von Hand abhaken.',
  'rule.not_overridable': 'Dieser Tag folgt aus einem anderen und lässt sich nicht anders vereinbaren.',
  'rule.contradicts':
    'Dieser Tag widerspricht dem, von dem aus er zählt. Wählen Sie einen Tag auf der anderen Seite davon.',
  'rule.only_earlier': 'Die Regel setzt den spätesten Tag: Vereinbaren lässt sich nur ein früherer.',
  'programme.has_history':
    'Für dieses Programm wurden Nachweise geprüft, ein Dokument hinzugefügt, ein Freigabepunkt entschieden oder ein Zertifikat oder Bericht erfasst: Das bleibt, und das Programm mit ihm.',
  'programme.edition_current':
    'Zertifikate nach dieser Ausgabe der Norm sind nicht ausgelaufen: Es gibt nichts, wohin umzustellen wäre.',
  'record.other_scheme': 'Dieser Standard endet nicht mit einem solchen Nachweis.',
  'record.bridge_too_long': 'Ein Überbrückungsschreiben deckt höchstens drei Monate nach dem Ende des Zeitraums ab.',
  'plan.nothing_changed': 'Am Plan würde sich nichts ändern. Verschieben Sie zuerst einen Termin.',
  'event.dates_reversed': 'Der Termin würde enden, bevor er beginnt. Tauschen Sie die beiden Tage.',
  'event.recurrence_unknown':
    'Diese Wiederholung ist nicht zu verstehen. Verwenden Sie eine Regel wie FREQ=MONTHLY;INTERVAL=3.',
  'event.no_such_day': 'An diesem Tag findet der Termin nicht statt.',
  'closure.dates_reversed': 'Die Schließtage würden enden, bevor sie beginnen. Tauschen Sie die beiden Tage.',
  'organisation.time_zone_unknown': 'Diese Zeitzone ist nicht bekannt. Wählen Sie eine aus der Liste.',
  'gap.justification_required': 'Eine Anforderung auszunehmen braucht eine Begründung.',
  'gap.not_excludable':
    'Diese Anforderung lässt sich nicht ausnehmen: Abschnitte der Norm und gewählte Kriterien gelten immer.',
  'gap.still_open':
    'Hier ist eine Lücke erfasst. Schließen Sie sie, bevor die Anforderung akzeptiert oder als erledigt gemeldet wird.',
  'gap.self_acceptance':
    'Niemand akzeptiert die eigene Arbeit. Bitten Sie eine prüfende Person, die nicht selbst verantwortlich ist.',
  'gap.not_assessed': 'Bewerten Sie die Anforderung, bevor Sie sie akzeptieren.',
  'gap.not_own': 'Das kann nur, wer für diese Anforderung verantwortlich ist, oder Compliance-Manager.',
  ...importProblemWordsDe,
  'task.not_own': 'Das kann nur, wem diese Aufgabe zugewiesen ist, oder Compliance-Manager.',
  'upload.empty': 'Diese Datei ist leer.',
  'upload.too_large': 'Diese Datei ist größer, als diese Installation annimmt.',
  'upload.type_mismatch': 'Der Inhalt dieser Datei ist nicht das, was ihr Name sagt.',
  'upload.type_refused': 'Dateien dieser Art werden nicht angenommen, weil sie Programme ausführen können.',
  'upload.interrupted': 'Das Hochladen endete, bevor die Datei vollständig war. Nichts wurde behalten.',
  'upload.missing': 'Die hochgeladene Datei ist nicht mehr da. Wählen Sie die Datei erneut.',
  'quota.organisation_full':
    'Diese Datei ist größer als das, was die Organisation noch ablegen darf. Die Fakten nennen Grenze und Verbrauch in Byte.',
  'quota.person_full':
    'Diese Datei ist größer als das, was Sie hier noch ablegen dürfen. Die Fakten nennen Grenze und Verbrauch in Byte.',
  'quota.too_many_uploads':
    'Zu viele Ihrer Dateien sind unterwegs. Die Fakten nennen die Grenze. Schließen Sie zuerst einige ab, oder ziehen Sie sie zurück.',
  'evidence.dates_reversed': 'Der Zeitraum endet, bevor er beginnt. Tauschen Sie die beiden Daten.',
  'evidence.captured_in_future': 'Ein Nachweis kann nicht in der Zukunft erfasst worden sein.',
  'evidence.dates_reviewed':
    'Die Daten geprüfter Nachweise bleiben, wie sie sind. Ein neuerer Nachweis ist ein neuer Eintrag.',
  'evidence.self_review': 'Niemand prüft die eigenen Nachweise.',
  'evidence.not_linked': 'Dieser Nachweis ist mit keiner Anforderung dieses Programms verknüpft.',
  'evidence.not_own': 'Das kann nur, wer diesen Nachweis hinzugefügt hat, oder Compliance-Manager.',
  'evidence.reason_required': 'Eine Ablehnung muss sagen, warum.',
  'link.expired': 'Dieser Link ist abgelaufen. Bitten Sie den Absender um einen neuen.',
  'link.revoked': 'Dieser Link wurde zurückgezogen. Bitten Sie den Absender um einen neuen.',
  'demo.full':
    'Gerade sehen sich so viele Besucher die Demo an, wie Platz ist. Legen Sie ein Konto an, oder kommen Sie später wieder.',
  'demo.too_many':
    'Von Ihrer Adresse aus sind so viele Demos offen, wie eine haben darf. Legen Sie ein Konto an, oder melden Sie sich von einer davon ab.',
  'demo.no_invitations':
    'In eine Demo wird niemand eingeladen, und sie verschickt keine Mails. In Ihrer eigenen Organisation laden Sie ein, wen Sie möchten.',
  'demo.no_share_links':
    'Eine Demo wird anderen nicht gezeigt. In Ihrer eigenen Organisation teilen Sie Berichte per Link.',
  'demo.no_account': 'Die Personen einer Demo sind erfunden und haben kein Konto. Legen Sie zuerst ein eigenes an.',
  'demo.people_stay':
    'Die Personen einer Demo und ihre Rollen bleiben, wie sie sind, damit Sie sich als jede von ihnen umsehen können.',
  'demo.stays':
    'Eine Demo endet, wenn Sie sich abmelden, und nach einem Tag von selbst. Um neu anzufangen, setzen Sie sie zurück.',
  'demo.file_too_large':
    'Eine Demo nimmt nur kleine Dateien an; die Fakten nennen die Grenze in Byte. Ihre eigene Organisation nimmt größere an.',
  'demo.storage_full':
    'Diese Demo nimmt keine weiteren Dateien auf; die Fakten nennen Grenze und Verbrauch in Byte. Setzen Sie sie für eine leere zurück.',
  'demo.disabled': 'Die Demo-Organisation ist auf dieser Installation abgeschaltet.',
};
