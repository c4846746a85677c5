// The organisation that is killed under: five people at work on one programme.
import { loadCatalogue } from '../build.mjs';

const roles = ['contributor', 'contributor', 'manager', 'manager'];
/** As many requirements as are imported and edited at once: more than one, and soon written. */
const itemsTouched = 40;

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Makes it through the API, as people would. */
export async function killedOrganisation(waymark) {
  await loadCatalogue(waymark.ownerUrl);
  const asked = async (ask, path, body) => {
    const answer = await ask(path, { method: 'POST', body: JSON.stringify(body) });
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const { id } = await asked(waymark.ask, '/api/v1/orgs', { name: 'Killed often' });
  const path = `/api/v1/orgs/${id}`;
  const people = [];
  for (const [index, role] of roles.entries()) {
    const email = `${role}-${index}@example.test`;
    const { link } = await asked(waymark.ask, `${path}/invitations`, { email, role });
    const ask = await waymark.newcomer({ name: `Somebody ${index}`, email });
    await asked(ask, `/api/v1/invitations/${new URL(link).pathname.split('/').at(-1)}/accept`, {});
    people.push(ask);
  }
  const programme = await asked(waymark.ask, `${path}/programmes`, {
    scheme: 'iso-27001-2022',
    scopeStatement: 'Everything',
    startOn: inDays(0),
    targetOn: inDays(400),
  });
  const list = await waymark.ask(`${path}/programmes/${programme.id}/gap-items?limit=${itemsTouched}`);
  const [writer, otherWriter, reviewer, manager] = people;
  const programmePath = `${path}/programmes/${programme.id}`;
  return {
    ...{ id, path, programmeId: programme.id, programmePath, items: list.body.items },
    ...{ owner: waymark.ask, writer, otherWriter, reviewer, manager },
  };
}
