import { describe, expect, it } from '@jest/globals';
import { invitationLetter } from '../../features/members/invitation-letter.ts';
import { passwordResetLetter } from '../../features/sign-in/password-reset-letter.ts';
import { toLetter } from './letter.ts';

const until = Temporal.PlainDate.from('2026-12-14');
const link = 'https://waymark.example/invitations/abc?x=1&y=2';
const message = {
  to: 'ada@example.test',
  language: 'en' as const,
  subject: 'Subject',
  heading: 'Heading',
  paragraphs: ['First.', 'Second.'],
  button: { label: 'Go on', link },
  notes: ['Works once.'],
};
/** What a person reads of HTML. */
const shown = (html: string) => html.replace(/<title>.*?<\/title>/, '').replace(/<[^>]+>/g, ' ');

describe('a letter', () => {
  it('says the same as text and as HTML', () => {
    const { text, html } = toLetter(message);

    for (const part of ['Heading', 'First.', 'Second.', 'Go on', 'Works once.']) {
      expect(text).toContain(part);
      expect(shown(html)).toContain(part);
    }
    expect(text).toContain(link);
    expect(html).toContain('href="https://waymark.example/invitations/abc?x=1&amp;y=2"');
    expect(html).toContain('<html lang="en">');
  });

  it('leads from a line to what the line is about, as text and as HTML', () => {
    const to = 'https://waymark.example/o/harbour/my-work?task=1&x=2';

    const { text, html } = toLetter({
      ...message,
      paragraphs: ['First.', { text: '<b>Task</b>', more: 'of Ada', link: to }],
    });

    expect(text).toContain(`• <b>Task</b> (of Ada)\n${to}\n`);
    expect(shown(html)).toMatch(/&lt;b&gt;Task&lt;\/b&gt;\s+of Ada/);
    expect(html).toMatch(/<a href="https:[^"]+task=1&amp;x=2"[^>]*>&lt;b&gt;Task&lt;\/b&gt;<\/a>/);
  });

  it('takes what people have typed for text: no markup, no second header', () => {
    const name = '<img src=x onerror="alert(1)">&\r\nBcc: everybody@example.test';

    const { subject, html } = toLetter({ ...message, subject: name, heading: name, paragraphs: [name], notes: [name] });

    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('asks no other server for anything', () => {
    expect(toLetter(message).html).not.toMatch(/<(img|link|script)\b|url\(|@import|src=/);
  });

  it('keeps a name from right to left together, in the subject, as text and as HTML', () => {
    const invited = { to: 'ada@example.test', inviter: 'מאיה', organisation: 'שער 7', link, until };

    const { subject, text, html } = invitationLetter('en', invited);

    for (const said of [subject, text, html]) expect(said).toContain('\u2068שער 7\u2069');
    expect(text).toContain('\u2068מאיה\u2069');
  });

  it.each(['invitation', 'password'])('about the %s is written in each language', (kind) => {
    const invited = { to: 'ada@example.test', inviter: 'Grace', organisation: 'Harbour', link, until };
    const write = (language: 'en' | 'de') =>
      kind === 'invitation' ? invitationLetter(language, invited) : passwordResetLetter(language, invited.to, link);
    const [english, german] = [write('en'), write('de')];

    expect(german.html).toContain('<html lang="de">');
    expect(german.subject).not.toBe(english.subject);
    expect(german.text).toMatch(/Passwort|Einladung/);
    for (const letter of [english, german]) {
      expect(letter).toMatchObject({ to: 'ada@example.test' });
      expect(letter.text).toContain(link);
      if (kind === 'invitation') expect(letter.text).toMatch(/Grace.*Harbour[\s\S]*14/);
    }
  });
});
