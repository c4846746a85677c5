import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../../test/fake-api.ts';
import { aMe, aMembership, anId } from '../../../test/fixtures.ts';
import { renderUi } from '../../../test/render.tsx';
import { MoveEditionDialog } from './move-edition-dialog.tsx';

const key = { organisationId: anId(1), programmeId: anId(3) };
const move = {
  fromName: 'ISO/IEC 27001:2013',
  toName: 'ISO/IEC 27001:2022 + Amd 1:2024',
  endedOn: '2025-10-31',
  hasLapsedCertificate: true,
  carried: [{ id: 'A.5.1', title: 'Policies', from: ['A.5.1.1', 'A.5.1.2'] }],
  added: [{ id: 'A.5.7', title: 'Threat intelligence' }],
  left: [{ id: 'A.9.9', title: 'Gone' }],
  targetOn: '2027-10-29',
};

describe('the move to the edition in force', () => {
  it('says what comes along, what is new, what cannot, and that a lapsed certificate means both stages anew', async () => {
    fakeApi({ 'GET /me': aMe(aMembership()), 'GET /orgs/:org/programmes/:programme/edition-move': move });
    renderUi(<MoveEditionDialog org="northwind" programmeKey={key} onClose={() => undefined} />);

    expect(await screen.findByText(/Certificates to ISO\/IEC 27001:2013 ended on 31 Oct 2025/)).toBeVisible();
    expect(screen.getByText('Its certificate has lapsed: Stage 1 and Stage 2 are held anew.')).toBeVisible();
    expect(screen.getByText('1 requirement is new')).toBeVisible();
    expect(screen.getByText('1 requirement cannot come along')).toBeVisible();
    await userEvent.click(screen.getByText('Where each requirement comes from'));
    expect(screen.getByText('← A.5.1.1, A.5.1.2')).toBeVisible();
    expect(screen.getByRole('textbox', { name: /Name/ })).toHaveValue('ISO/IEC 27001:2022 + Amd 1:2024');
  });
});
