// What people do while parts of Waymark are killed, and what they were told: an answer with success is a promise.
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

const today = () => new Date().toISOString().slice(0, 10);
const dayAfter = (days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10);
const pick = (all) => all[randomInt(all.length)];
const json = (body, headers = {}) => ({ method: 'POST', body: JSON.stringify(body), headers });
const binary = { 'content-type': 'application/octet-stream' };

/** All that was asked for and all that was promised so far. */
export class Promised {
  evidence = new Map();
  reviews = new Set();
  imports = [];
  edits = [];
  answers = new Map();
  /** Requests that came to nothing as far as the client knows, to be sent once more with the same key. */
  unanswered = [];
  refused = 0;
  /** Answers that say Waymark has a fault. */
  excuses = [];

  /** Counts an answer, and gives it if it was a success. */
  take(kind, { status, body }) {
    const name = `${kind} ${status}${status >= 400 ? ` ${body?.code}` : ''}`;
    this.answers.set(name, (this.answers.get(name) ?? 0) + 1);
    if (status < 300) return body;
    this.refused += 1;
    if (status === 500) this.excuses.push({ kind, requestId: body?.requestId });
    return undefined;
  }
}

/** One go of each person. Throws where nobody answers; whoever is told to come back later does. */
export function workers(organisation, promised) {
  const patiently = (work) => async () => {
    const before = promised.refused;
    await work();
    if (promised.refused > before) await wait(25);
  };
  return [
    () => addEvidence(organisation.writer, organisation, promised),
    () => addEvidence(organisation.otherWriter, organisation, promised),
    () => review(organisation.reviewer, organisation, promised),
    () => importTable(organisation.manager, organisation, promised),
    () => editMany(organisation.owner, organisation, promised),
  ].map(patiently);
}

/** A file becomes evidence for some requirements; every third time a second one follows. */
async function addEvidence(ask, organisation, promised) {
  const upload = await sendFile(ask, organisation, promised);
  if (!upload) return;
  const title = `Record ${randomUUID()}`;
  const source = { kind: 'upload', uploadId: upload.id };
  const gapItemIds = [...new Set([pick(organisation.items).id, pick(organisation.items).id])];
  const request = [`${organisation.path}/evidence`, json({ title, capturedOn: today(), source, gapItemIds }, key())];
  const keep = ({ id }) => promised.evidence.set(id, { title, files: [upload.sha256], links: gapItemIds.length });
  const added = await askOnce(ask, promised, { kind: 'evidence', request, keep });
  if (!added || randomInt(3) > 0) return;
  const newer = await sendFile(ask, organisation, promised);
  if (!newer) return;
  const answer = await ask(`${organisation.path}/evidence/${added.id}/versions`, json({ uploadId: newer.id }));
  if (promised.take('version', answer)) promised.evidence.get(added.id).files.push(newer.sha256);
}

async function sendFile(ask, organisation, promised) {
  const body = randomBytes(1 + randomInt(randomInt(8) === 0 ? 1_500_000 : 60_000));
  const sha256 = createHash('sha256').update(body).digest('hex');
  const request = { method: 'POST', headers: binary, body };
  const upload = promised.take('upload', await ask(`${organisation.path}/uploads?fileName=record.bin`, request));
  if (upload && upload.sha256 !== sha256) throw new TypeError(`An upload was stored as ${upload.sha256}.`);
  return upload;
}

async function review(ask, { path, programmeId }, promised) {
  const [id, known] = pick([...promised.evidence, [undefined]].slice(-12));
  if (!id) return wait(20);
  const note = randomUUID();
  const verdict = pick([{ verdict: 'accepted' }, { verdict: 'rejected', reason: 'incomplete' }]);
  const body = { ...verdict, programmeId, versionNumber: known.files.length, note };
  const seen = promised.take('evidence read', await ask(`${path}/evidence/${id}`));
  if (!seen) return;
  const sent = json(body, { 'if-match': `"${seen.version}"` });
  if (promised.take('review', await ask(`${path}/evidence/${id}/reviews`, sent))) promised.reviews.add(note);
}

/** Writes the same words into every row of a table. */
async function importTable(ask, { programmePath, items }, promised) {
  const words = `Import ${promised.imports.length}`;
  const entry = { words, isPromised: false };
  promised.imports.push(entry);
  const table = ['Requirement,Finding as it is', ...items.map(({ requirementId }) => `${requirementId},${words}`)];
  const request = { method: 'POST', headers: binary, body: Buffer.from(table.join('\n')) };
  entry.isPromised = Boolean(
    promised.take('import', await ask(`${programmePath}/gap-items/import?apply=true`, request)),
  );
}

/** Gives all of them the same day; an import meanwhile has overtaken all of them or none. */
async function editMany(ask, { programmePath, items }, promised) {
  const list = promised.take('rows read', await ask(`${programmePath}/gap-items?limit=${items.length}`));
  if (!list) return;
  const versions = Object.fromEntries(list.items.map(({ id, version }) => [id, version]));
  const entry = { words: dayAfter(promised.edits.length), isPromised: false };
  promised.edits.push(entry);
  const body = { ids: items.map(({ id }) => id), versions, change: { dueOn: entry.words } };
  const edited = promised.take('bulk edit', await ask(`${programmePath}/gap-items/bulk`, json(body, key())));
  entry.isPromised = edited?.left.length === 0;
}

const key = () => ({ 'idempotency-key': randomUUID() });

async function askOnce(ask, promised, { kind, request, keep }) {
  const again = () => promised.unanswered.push({ kind: `${kind} again`, ask, request, keep });
  const reply = await ask(...request).catch((error) => {
    again();
    throw error;
  });
  const answer = promised.take(kind, reply);
  if (answer) keep(answer);
  else again();
  return answer;
}

/** Sends once more what nobody answered, or with a trouble of the server, as a client would. */
export async function askAgain(promised) {
  for (const { kind, ask, request, keep } of promised.unanswered.splice(0)) {
    const answer = promised.take(kind, await ask(...request));
    if (answer) keep(answer);
  }
}
