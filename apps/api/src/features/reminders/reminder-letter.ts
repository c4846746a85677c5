import { daysBetween, type Language, parseDay } from '@waymark/domain';
import { type Letter, toLetter } from '../../common/mail/letter.ts';
import { reminderWords } from './reminder-words.ts';

export interface LetterInput {
  recipient: { name: string; email: string; language: Language };
  organisationName: string;
  reminders: readonly { title: string; dueOn: string }[];
  today: Temporal.PlainDate;
  /** Where the calendar is. */
  address: string;
}

/** One mail about one or more dates: what comes up, then what was missed, each by day. */
export function reminderLetter({ recipient, organisationName, reminders, today, address }: LetterInput): Letter {
  const { language, name, email } = recipient;
  const words = reminderWords(language);
  const lines = reminders
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
    .map(({ title, dueOn }) => {
      const daysLeft = daysBetween(today, parseDay(dueOn));
      return { isMissed: daysLeft < 0, text: `• ${words.line(title, parseDay(dueOn), daysLeft)}` };
    });
  const ahead = lines.filter(({ isMissed }) => !isMissed).map(({ text }) => text);
  const missed = lines.filter(({ isMissed }) => isMissed).map(({ text }) => text);
  return toLetter({
    to: email,
    language,
    subject: words.subject(reminders.length, organisationName),
    heading: words.heading(name),
    paragraphs: [
      ...(ahead.length > 0 ? [words.ahead(organisationName), ...ahead] : []),
      ...(missed.length > 0 ? [words.missed(organisationName), ...missed] : []),
    ],
    button: { label: words.open, link: address },
    notes: [words.why],
  });
}
