import { beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anId, aProgramme } from '../test/fixtures.ts';
import { newProgrammeServer, schemesOfTests } from '../test/new-programme.ts';
import { renderApp } from '../test/render.tsx';

const at = '/o/northwind/programmes/new';
const goOn = async () => userEvent.click(await screen.findByRole('button', { name: /^Continue/ }));

beforeEach(() => sessionStorage.clear());

describe('the wizard asks what only some schemes need', () => {
  it('makes a SOC 3 from a SOC 2 Type 2: of the same categories and the same period', async () => {
    const soc2 = aProgramme({
      ...{ id: anId(7), name: 'Customer report', scheme: 'soc-2-type-2', timeBasis: 'period' },
      ...{ categories: ['security', 'availability'].map((id) => ({ id, name: id })), targetOn: '2099-08-20' },
      ...{ periodFromOn: '2098-07-01', periodToOn: '2099-06-30' },
    });
    const requests = newProgrammeServer({ 'GET /orgs/:org/programmes': [aProgramme({ name: 'Certificate' }), soc2] });
    renderApp(at);

    await userEvent.click(await screen.findByRole('radio', { name: /SOC 3/ }));
    await goOn();
    await userEvent.type(await screen.findByLabelText('What does it cover?'), 'The platform');
    await userEvent.click(await screen.findByLabelText('Made from', { selector: 'input' }));
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['Customer report']);
    await userEvent.click(screen.getByRole('option', { name: 'Customer report' }));
    expect(screen.getByRole('checkbox', { name: 'Availability' })).toBeChecked();
    await goOn();
    expect(await screen.findByLabelText('Observation period to')).toHaveValue('30 Jun 2099');
    await goOn();
    await userEvent.click(await screen.findByRole('button', { name: 'Start the programme' }));

    await waitFor(() =>
      expect(
        requests.find(({ method, path }) => method === 'POST' && path.endsWith('/programmes'))?.body,
      ).toMatchObject({
        ...{ scheme: 'soc-3', parentId: anId(7), categories: ['security', 'availability'] },
        ...{ periodFromOn: '2098-07-01', periodToOn: '2099-06-30', targetOn: '2099-08-20' },
      }),
    );
  });

  it('says that a SOC 3 needs a SOC 2 Type 2 where there is none', async () => {
    newProgrammeServer();
    renderApp(at);

    await userEvent.click(await screen.findByRole('radio', { name: /SOC 3/ }));
    await goOn();

    expect(await screen.findByText(/There is no such programme yet; begin with that one/)).toBeInTheDocument();
  });

  it('lists a scheme nobody has heard of under its own heading, and asks what its traits say', async () => {
    const [first, ...others] = schemesOfTests;
    const lighthouse = {
      ...first,
      ...{ id: 'lighthouse-1', name: 'Lighthouse 1', family: 'lighthouse', asksForYearEnd: true },
      group: { id: 'lighthouses', title: 'A light for ships' },
      categories: [{ id: 'lamp', name: 'Lamp', isMandatory: true, requirementCount: 1, meaning: 'The light itself' }],
    };
    newProgrammeServer({ 'GET /schemes': [lighthouse, first, ...others] });
    renderApp(at);

    expect(await screen.findByRole('rowheader', { name: 'A light for ships' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /Lighthouse 1/ }));
    await goOn();

    expect(await screen.findByRole('checkbox', { name: 'Lamp' })).toBeDisabled();
    expect(screen.getByLabelText(/financial year ends on/, { selector: 'input' })).toBeInTheDocument();
    expect(screen.queryByLabelText('Made from', { selector: 'input' })).not.toBeInTheDocument();
  });

  it('asks for the customers’ year-end where the report is for their figures, and only there', async () => {
    const requests = newProgrammeServer();
    renderApp(at);
    const plan = async () => {
      await goOn();
      await screen.findByLabelText('Observation period to');
      await goOn();
      await screen.findByRole('button', { name: 'Start the programme' });
    };
    const asked = () => requests.filter(({ path }) => path.endsWith('/preview')).map(({ body }) => body);

    await userEvent.click(await screen.findByRole('radio', { name: /SOC 1 Type 2/ }));
    await goOn();
    await userEvent.type(await screen.findByLabelText('What does it cover?'), 'Payroll');
    await userEvent.click(screen.getByLabelText(/financial year ends on/, { selector: 'input' }));
    await userEvent.click(await screen.findByRole('option', { name: '30 June' }));
    await plan();
    expect(asked()).toEqual([expect.objectContaining({ scheme: 'soc-1-type-2', customersYearEnd: '06-30' })]);

    await userEvent.click(screen.getByRole('button', { name: /Scheme/ }));
    await userEvent.click(await screen.findByRole('radio', { name: /SOC 2 Type 2/ }));
    await goOn();
    expect(await screen.findByRole('group', { name: 'Categories' })).toBeInTheDocument();
    expect(screen.queryByLabelText(/financial year ends on/)).not.toBeInTheDocument();
    await plan();
    expect(asked().at(-1)).toMatchObject({ scheme: 'soc-2-type-2', customersYearEnd: null });
  });
});
