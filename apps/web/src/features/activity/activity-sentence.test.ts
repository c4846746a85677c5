import { describe, expect, it } from '@jest/globals';
import { happeningActions } from '@waymark/contracts';
import { activitySentence } from './activity-sentence.ts';

describe('the sentence of an activity', () => {
  it.each(happeningActions)('%s has words of its own', (action) => {
    expect(activitySentence(action, 'A').message).not.toBe('{words}: {label}');
  });

  it('is made of the action where another version wrote it', () => {
    expect(activitySentence('control.merged', 'A.5.15')).toMatchObject({
      message: '{words}: {label}',
      values: { words: 'control merged', label: 'A.5.15' },
    });
    expect(activitySentence('toString', '')).toMatchObject({ values: { words: 'toString' } });
  });
});
