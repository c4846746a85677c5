import { Trans, useLingui } from '@lingui/react/macro';
import { Kbd, Modal } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { shortcutPlaces, shortcuts } from '../../ui/keys/shortcuts.ts';
import styles from './shortcuts-dialog.module.css';

const placeNames: Readonly<Record<(typeof shortcutPlaces)[number], ReactNode>> = {
  everywhere: <Trans>Everywhere</Trans>,
  lists: <Trans>In lists and beside them</Trans>,
  timeline: <Trans>In the timeline</Trans>,
};

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { i18n, t } = useLingui();
  return (
    <Modal opened onClose={onClose} title={t`Keyboard shortcuts`}>
      {shortcutPlaces.map((place) => (
        <section key={place} className={styles.place}>
          <h3>{placeNames[place]}</h3>
          <dl className={styles.shortcuts}>
            {Object.entries(shortcuts)
              .filter(([, { where }]) => where === place)
              .map(([name, { does, keys }]) => (
                <Fragment key={name}>
                  <dt>{i18n._(does)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Keys key={key}>{key}</Keys>
                    ))}
                  </dd>
                </Fragment>
              ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}

/** As they stand on the keyboard in front of the person. */
function Keys({ children }: { children: string }) {
  const { t } = useLingui();
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const words: Readonly<Record<string, string>> = {
    mod: isApple ? '⌘' : t({ message: 'Ctrl', context: 'key' }),
    shift: t({ message: 'Shift', context: 'key' }),
    Enter: t({ message: 'Enter', context: 'key' }),
    Escape: 'Esc',
  };
  return (
    <span className={styles.keys}>
      {children.split(/[ +]/).map((key) => (
        <Kbd key={key}>{words[key] ?? key.toUpperCase()}</Kbd>
      ))}
    </span>
  );
}
