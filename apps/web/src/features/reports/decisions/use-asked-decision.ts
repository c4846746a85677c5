import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type Decision, decisionSchema, type NewDecisionOption, type UpdateDecision } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { fieldProblems } from '../../../lib/problem-error.ts';
import { membersOf } from '../../../lib/shared.queries.ts';
import { useMergedSave } from '../../../ui/form/use-merged-save.ts';
import { type AskedProgramme, type AskedValues, toSent, valuesOf } from './asked-values.ts';
import { useAskDecision, useUpdateDecision } from './decisions.queries.ts';
import { useOptionWords } from './option-words.ts';

interface Asked {
  organisationId: string;
  programmes: readonly AskedProgramme[];
  decision: Decision | undefined;
  onClose: () => void;
}

/** What is typed, what is still missing, and what became of sending it. */
export function useAskedDecision({ organisationId, programmes, decision, onClose }: Asked) {
  const [begun] = useState(() => ({ decision, values: valuesOf(decision, programmes[0]?.id ?? null) }));
  const [values, setValues] = useState<AskedValues>(begun.values);
  const [wasSent, setWasSent] = useState(false);
  const people = useDeciders(organisationId);
  const missing = useMissing(values);
  const merge = useMergedDecision({ programmes, people, base: begun.decision });
  const { save, isSaving, problem } = useSave({ organisationId, base: begun.decision, onClose, merge });
  const refused = fieldProblems(problem);
  const isRight = Object.values(missing).every((one) => (typeof one === 'object' ? isEmpty(one) : one === undefined));
  const errorOf = (field: 'question' | 'deciderId' | 'neededByOn') =>
    (wasSent ? missing[field] : undefined) ?? refused[field];
  return {
    values,
    people,
    set: (change: Partial<AskedValues>) => setValues((now) => ({ ...now, ...change })),
    isDirty: JSON.stringify(values) !== JSON.stringify(begun.values),
    isSaving,
    errors: {
      ...{ question: errorOf('question'), deciderId: errorOf('deciderId'), neededByOn: errorOf('neededByOn') },
      options: Object.fromEntries(
        values.options.map((_, place) => [
          place,
          (wasSent ? missing.options[place] : undefined) ?? refused[`options.${place}`],
        ]),
      ),
    },
    // What stands beside its field is not said twice.
    problem: problem && isEmpty(refused) ? problem : undefined,
    submit: (event: FormEvent) => {
      event.preventDefault();
      setWasSent(true);
      if (isRight && !isSaving) void save(values);
    },
  };
}

const isEmpty = (of: object) => Object.values(of).every((value) => value === undefined);

/** The members whose role decides. */
function useDeciders(organisationId: string) {
  const { data = [] } = useQuery(membersOf(organisationId));
  return data.filter(({ duties }) => duties.includes('make_decisions')).map(({ user: { id, name } }) => ({ id, name }));
}

/** What is still missing, said beside the field it is missing in. */
function useMissing({ question, deciderId, neededByOn, options }: AskedValues) {
  const { t } = useLingui();
  return {
    question: question.trim() === '' ? t`Say what is to be decided.` : undefined,
    deciderId: deciderId === null ? t`Choose who decides.` : undefined,
    neededByOn: neededByOn === null ? t`Say until when.` : undefined,
    options: Object.fromEntries(
      options.map((option, place) => [place, toSent(option) ? undefined : t`Complete this option, or remove it.`]),
    ) as Record<number, string | undefined>,
  };
}

interface Sending extends Pick<Asked, 'organisationId' | 'onClose'> {
  base: Decision | undefined;
  merge: ReturnType<typeof useMergedDecision>;
}

function useSave({ organisationId, base, onClose, merge }: Sending) {
  const ask = useAskDecision(organisationId);
  const update = useUpdateDecision(organisationId);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const save = async ({ programmeId, question, why, neededByOn, deciderId, options }: AskedValues) => {
    if (neededByOn === null || deciderId === null) return;
    const said = { question: question.trim(), why: why.trim(), neededByOn, deciderId };
    const sent = options.flatMap((option) => toSent(option) ?? []);
    if (!base) {
      ask.mutate({ asked: { ...said, programmeId, options: sent }, idempotencyKey }, { onSuccess: onClose });
      return;
    }
    const change = changeOf(base, { ...said, options: sent });
    const send = (version: number, part: UpdateDecision) => update.mutateAsync({ id: base.id, version, change: part });
    const { row } = isEmpty(change) ? { row: base } : await merge({ base, change, send });
    if (row) onClose();
  };
  return { save, isSaving: ask.isPending || update.isPending, problem: ask.error ?? update.error };
}

const fieldsOf = ({ question, why, neededByOn, decider, options }: Decision): Required<UpdateDecision> => ({
  ...{ question, why, neededByOn, deciderId: decider.id },
  options: options.flatMap(
    ({ id, kind, stage, on, text }) => toSent({ key: id, kind, stageKey: stage?.key ?? null, on, text }) ?? [],
  ),
});

/** Only what is otherwise than it was. */
function changeOf(base: Decision, said: Required<UpdateDecision>): UpdateDecision {
  const before = new Map(Object.entries(fieldsOf(base)).map(([name, value]) => [name, JSON.stringify(value)]));
  return Object.fromEntries(Object.entries(said).filter(([name, value]) => before.get(name) !== JSON.stringify(value)));
}

interface Named extends Pick<Asked, 'programmes'> {
  people: ReturnType<typeof useDeciders>;
  base: Decision | undefined;
}

/** What somebody else has changed meanwhile is asked about, field by field, by the names of what is meant. */
function useMergedDecision({ programmes, people, base }: Named) {
  const { t } = useLingui();
  const sayOption = useOptionWords();
  const labels = {
    ...{ question: t`Question`, why: t`Why it is asked`, neededByOn: t`Needed by` },
    ...{ deciderId: t`Who decides`, options: t`Options` },
  };
  const stages = programmes.find(({ id }) => id === base?.programme?.id)?.stages ?? [];
  const nameOfStage = (stageKey: string) => stages.find(({ key }) => key === stageKey)?.name ?? '';
  const sayOptions = (options: readonly NewDecisionOption[]) =>
    options
      .map((option) =>
        sayOption({
          ...{ kind: option.kind, text: option.text, on: 'on' in option ? option.on : null },
          stage: 'stageKey' in option ? { name: nameOfStage(option.stageKey) } : null,
        }),
      )
      .join('; ');
  const say = (field: keyof UpdateDecision, { [field]: value }: UpdateDecision) => {
    if (value === undefined || value === '') return '–';
    if (typeof value !== 'string') return sayOptions(value);
    if (field === 'deciderId') return isolated(people.find(({ id }) => id === value)?.name ?? '–');
    return field === 'neededByOn' ? formatDay(value) : isolated(value);
  };
  return useMergedSave<Decision, UpdateDecision>({
    schema: decisionSchema,
    fieldsIn: fieldsOf,
    wordsOf: (field, theirs, mine) => ({ label: labels[field], theirs: say(field, theirs), mine: say(field, mine) }),
  });
}
