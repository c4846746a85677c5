import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { AdviceQuestion, Membership, Programme, Scheme } from '@waymark/contracts';
import { adviseScheme, type SchemeId } from '@waymark/domain';
import { type ReactNode, useState } from 'react';
import { today } from '../../../lib/today.ts';
import { useUnsavedChanges } from '../../../ui/form/unsaved-changes.ts';
import { HonestStart } from '../../../ui/readiness/honest-start.tsx';
import { DatesStep } from './dates-step.tsx';
import { PlanPreview } from './plan-preview.tsx';
import type { RenderFindings } from './plan-step.tsx';
import { dateRefusal, suggestedDates } from './programme-draft.ts';
import { SchemeAdvice } from './scheme-advice.tsx';
import { SchemeTable } from './scheme-table.tsx';
import { ScopeStep } from './scope-step.tsx';
import { useProgrammeDraft } from './use-programme-draft.ts';
import styles from './wizard.module.css';
import { WizardFoot } from './wizard-foot.tsx';
import { type WizardStep, WizardSteps, wizardSteps } from './wizard-steps.tsx';
import { WizardTitle } from './wizard-title.tsx';

interface ProgrammeWizardProps {
  organisation: Membership;
  schemes: readonly Scheme[];
  questions: readonly AdviceQuestion[];
  programmes: readonly Programme[];
  renderFindings: RenderFindings;
  demoOffer: ReactNode;
}

/** Scheme, scope, target date, plan: from nothing to a programme with dates. */
export function ProgrammeWizard(props: ProgrammeWizardProps) {
  const { organisation, schemes, questions, programmes, renderFindings, demoOffer } = props;
  const { draft, change, forget, isDirty } = useProgrammeDraft(organisation.id);
  const [checked, setChecked] = useState<WizardStep>();
  const scheme = schemes.find(({ id }) => id === draft.scheme);
  const reachable = reachableStep(scheme, draft);
  const { step, go } = useStep(reachable);
  useUnsavedChanges(isDirty);

  const choose = (id: SchemeId) => {
    const chosen = schemes.find((candidate) => candidate.id === id);
    if (!chosen || id === draft.scheme) return;
    // Dates of another kind of scheme would not fit; of the same kind they stay.
    const isSameKind = scheme?.timeBasis === chosen.timeBasis;
    change({ scheme: id, ...(!isSameKind && suggestedDates(chosen, today())) });
  };
  const goOn = () => {
    const next = wizardSteps[wizardSteps.indexOf(step) + 1];
    setChecked(step);
    if (next && wizardSteps.indexOf(next) <= wizardSteps.indexOf(reachable)) go(next);
  };
  const isChecked = checked === step;

  return (
    <>
      <div className={styles.top}>
        <WizardSteps step={step} reachable={reachable} onGo={go} />
        <span className={styles.aside}>
          <span>
            <Trans>Nothing is final. You can change all of it later.</Trans>
          </span>
          {isDirty && (
            <Button
              variant="subtle"
              size="sm"
              onClick={() => {
                forget();
                setChecked(undefined);
                go('scheme');
              }}
            >
              <Trans>Start over</Trans>
            </Button>
          )}
        </span>
      </div>
      <WizardTitle step={step} scheme={scheme} />
      {step === 'scheme' && (
        <div className={styles.columns}>
          <div className={styles.card}>
            <SchemeTable schemes={schemes} value={draft.scheme} onChange={choose} />
          </div>
          <SchemeAdvice
            questions={questions}
            schemes={schemes}
            answers={draft.answers}
            // Answers also speak for categories, such as availability; what was chosen by hand stays.
            onAnswersChange={(answers) => {
              const { categories } = adviseScheme(schemes, questions, answers);
              change({ answers, categories: [...new Set([...categories, ...draft.categories])] });
            }}
            onTake={choose}
            taken={draft.scheme}
          />
        </div>
      )}
      {step === 'scope' && scheme && <ScopeStep {...{ scheme, draft, isChecked, programmes }} onChange={change} />}
      {step === 'dates' && scheme && <DatesStep {...{ scheme, draft, isChecked }} onChange={change} />}
      {step === 'plan' && scheme ? (
        <PlanPreview
          {...{ organisation, scheme, draft, renderFindings }}
          onBack={() => go('dates')}
          onCreated={forget}
        />
      ) : (
        <WizardFoot step={step} scheme={scheme} onBack={go} onGoOn={goOn} offer={demoOffer} />
      )}
      {step === 'scheme' && (
        <div className={styles.card}>
          <HonestStart requirementCount={scheme?.requirementCount} />
        </div>
      )}
    </>
  );
}

type Draft = ReturnType<typeof useProgrammeDraft>['draft'];

function reachableStep(scheme: Scheme | undefined, draft: Draft): WizardStep {
  if (!scheme) return 'scheme';
  if (draft.scopeStatement.trim() === '') return 'scope';
  return dateRefusal(draft, scheme.timeBasis, today()) ? 'dates' : 'plan';
}

/** The step is in the address; one that is not ready yet shows the furthest that is. */
function useStep(reachable: WizardStep) {
  const navigate = useNavigate();
  const { step: asked = 'scheme' } = useSearch({ from: '/o/$org/programmes/new' });
  const step = wizardSteps.indexOf(asked) <= wizardSteps.indexOf(reachable) ? asked : reachable;
  const go = (next: WizardStep) => {
    void navigate({ to: '.', search: next === 'scheme' ? {} : { step: next } });
    document.getElementById('main')?.scrollTo({ top: 0 });
  };
  return { step, go };
}
