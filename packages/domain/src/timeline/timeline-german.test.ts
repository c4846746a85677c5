import { expect, it } from '@jest/globals';
import { timelineOf } from '@waymark/domain';
import { planned } from '../../test/timelines.ts';

it('a German timeline speaks German in explanations, notes and findings', () => {
  const input = planned('iso-27001-2022', { startOn: '2026-05-19', targetOn: '2026-10-01', language: 'de' });
  const { stages, milestones, findings } = timelineOf(input);
  const stage2 = stages.find(({ key }) => key === 'stage-2-audit');

  expect(stage2?.name).toBe('Audit der Stufe 2');
  expect(stage2?.why.from.explanation).toMatch(/^Ende von „Audit der Stufe 1“ .* \+ 14 Tage = \d+\. \S+ 2026$/);
  expect(milestones.find(({ id }) => id === 'certificate-expiry')?.explanation).toBe(
    'Zertifizierungsentscheidung 18. Okt. 2026 + 36 Monate = 18. Okt. 2029',
  );
  expect(findings[0]?.message).toBe(
    'Der Zieltermin am 1. Okt. 2026 ist zu früh für „Zertifikat ausgestellt“: Der früheste mögliche Tag ist der 18. Okt. 2026, 17 Tage später.',
  );
});
