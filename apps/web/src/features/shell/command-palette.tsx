import '@mantine/spotlight/styles.layer.css';
import { useLingui } from '@lingui/react/macro';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconBook2, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SearchHit } from '@waymark/contracts';
import { isFoundIn, searchWords } from '@waymark/domain';
import { useEffect } from 'react';
import { useMe } from '../../lib/current-user.ts';
import { startOf } from '../../lib/start-page.ts';
import type { Sought } from './command-palette-loader.tsx';
import { programmeTarget, targetOf } from './navigation-items.tsx';
import { searchIn } from './shell.queries.ts';
import type { Shell } from './use-shell.ts';
import { typedAheadField } from './use-typed-ahead.ts';

const [store, palette] = createSpotlight();

/** Spotlight selects the first entry as one types, and does not offer to do it again; this is how it does it. */
function selectFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: 0 }));
}

interface CommandPaletteDialogProps {
  shell: Shell;
  sought: Sought;
  query: string;
  onQueryChange: (query: string) => void;
  onClose: () => void;
}

/** Pages are found at once in the browser; everything stored is asked of the server while one types. */
export function CommandPaletteDialog({ shell, sought, query, onQueryChange, onClose }: CommandPaletteDialogProps) {
  const { t } = useLingui();
  const [asked] = useDebouncedValue(query.trim(), 150);
  const pages = usePageActions(shell);
  const { hits, isSearching } = useHits(shell, sought === 'anything' ? asked : '');

  useEffect(() => {
    palette.open();
  }, []);

  const isTyped = searchWords(query).length > 0;
  const organisations = useOrganisationActions(shell);
  const elsewhere = organisations.filter(({ label }) => !isTyped || isFoundIn(label, query));
  const matching = isTyped ? pages.filter(({ label }) => isFoundIn(label, query)) : pages;
  const isAnything = sought === 'anything';
  const actions: SpotlightActionGroupData[] = [
    { group: t`Pages`, actions: isAnything ? matching : [] },
    { group: t`Organisations`, actions: elsewhere },
    { group: t`Found`, actions: isAnything && asked !== '' ? hits : [] },
  ].filter((group) => group.actions.length > 0);

  const firstId = actions[0]?.actions[0]?.id;
  // Hits come later than the letters, so what Enter opens has to be chosen again.
  useEffect(() => {
    if (firstId !== undefined) selectFirst();
  }, [firstId]);

  const title = isAnything ? t`Find anything` : t`Switch organisation`;
  const nothing = isAnything
    ? t`Nothing found. Try fewer letters.`
    : t`You belong to no other organisation of this name.`;
  return (
    <Spotlight
      store={store}
      shortcut={null}
      actions={actions}
      filter={(_query, all) => all}
      query={query}
      onQueryChange={onQueryChange}
      onSpotlightClose={onClose}
      nothingFound={isSearching ? t`Searching…` : nothing}
      scrollable
      maxHeight={400}
      centered={false}
      yOffset="12vh"
      overlayProps={{ blur: 0 }}
      attributes={{ content: { 'aria-label': title } }}
      searchProps={{
        placeholder: title,
        'aria-label': title,
        name: typedAheadField,
        leftSection: <IconSearch size={16} stroke={1.5} aria-hidden />,
      }}
    />
  );
}

function usePageActions(shell: Shell) {
  const { i18n, t } = useLingui();
  const navigate = useNavigate();
  const { items, organisation, programmes, currentProgrammeId } = shell;
  const pages = items.map(({ key, label, Icon }) => ({
    id: key,
    label: i18n._(label),
    leftSection: <Icon size={16} stroke={1.5} aria-hidden />,
    onClick: () => void navigate(targetOf(key, organisation.slug, currentProgrammeId)),
  }));
  const ofProgrammes = programmes.map((programme) => ({
    id: programme.id,
    label: programme.name,
    description: programme.schemeName === programme.name ? undefined : programme.schemeName,
    onClick: () => void navigate(programmeTarget(organisation.slug, programme)),
  }));
  const glossary = {
    id: 'glossary',
    label: t`Glossary`,
    leftSection: <IconBook2 size={16} stroke={1.5} aria-hidden />,
    onClick: () => void navigate({ to: '/o/$org/glossary', params: { org: organisation.slug } }),
  };
  return [...pages, glossary, ...ofProgrammes];
}

/** The other organisations somebody belongs to. */
function useOrganisationActions({ organisation }: Shell) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const others = useMe().organisations.filter(({ id }) => id !== organisation.id);
  return others.map((other) => ({
    id: other.id,
    label: t`Switch to ${other.name}`,
    onClick: () => void navigate(startOf(other)),
  }));
}

function useHits({ organisation }: Shell, q: string) {
  const open = useOpenHit(organisation.slug);
  const found = useQuery({ ...searchIn(organisation.id, q), placeholderData: keepPreviousData });
  const hits = (found.data ?? []).map((hit, place) => ({
    id: `${hit.kind} ${hit.id} ${place}`,
    label: hit.title,
    description: hit.context,
    onClick: () => open(hit),
  }));
  return { hits, isSearching: found.isFetching };
}

/** Where a hit leads: the page of its kind, with the item open. */
function useOpenHit(org: string) {
  const navigate = useNavigate();
  return ({ kind, part, id, programmeId }: SearchHit): void => {
    const inProgramme = { org, programmeId: programmeId ?? id };
    const hash = part ?? '';
    const ways = {
      programme: () => navigate({ to: '/o/$org/programmes/$programmeId', params: inProgramme }),
      gap_item: () =>
        navigate({
          to: '/o/$org/programmes/$programmeId/gap-analysis',
          params: inProgramme,
          search: { item: id },
          hash,
        }),
      evidence: () => navigate({ to: '/o/$org/evidence', params: { org }, search: { item: id }, hash }),
      task: () => navigate({ to: '/o/$org/my-work', params: { org }, search: { task: id }, hash }),
      member: () => navigate({ to: '/o/$org/settings/members', params: { org } }),
    };
    void ways[kind]();
  };
}
