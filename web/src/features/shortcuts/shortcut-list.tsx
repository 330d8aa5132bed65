import { useLingui } from '@lingui/react/macro';
import { modifier } from '../../lib/keys';
import { Kbd } from '../../ui/kbd';
import { Section } from '../../ui/settings-section';

interface Shortcut {
  /** Keys joined by `+`; `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly keys: string;
  readonly does: string;
}

function useShortcuts(): readonly { title: string; rows: readonly Shortcut[] }[] {
  const { t } = useLingui();
  return [
    {
      title: t`Everywhere`,
      rows: [
        { keys: 'Mod+K', does: t`Go to a channel, a guild or a person` },
        { keys: 'Mod+/', does: t`This overview` },
        { keys: 'Mod+,', does: t`Your settings` },
        { keys: 'Esc', does: t`Close what is open` },
        { keys: 'Tab', does: t`To the next control` },
        { keys: 'Shift+F10', does: t`The menu of what has the focus` },
      ],
    },
    {
      title: t`Writing`,
      rows: [
        { keys: 'Enter', does: t`Send` },
        { keys: 'Shift+Enter', does: t`New line` },
        { keys: '↑', does: t`Edit your last message` },
        { keys: 'Esc', does: t`Leave the edit or the reply` },
      ],
    },
    {
      title: t`In settings`,
      rows: [
        { keys: '/', does: t`Find a setting` },
        { keys: 'Esc', does: t`Back to the conversation` },
      ],
    },
  ];
}

/** Every shortcut, by where it works. */
export function ShortcutList() {
  const groups = useShortcuts();
  return (
    <>
      {groups.map((group) => (
        <Section key={group.title} title={group.title}>
          <dl className="grid">
            {group.rows.map((row) => (
              <div
                key={row.does}
                className="flex min-h-9 items-center gap-4 border-line text-ui not-first:border-t"
              >
                <dt className="flex-1">{row.does}</dt>
                <dd>
                  <Kbd keys={row.keys.replace('Mod', modifier())} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
    </>
  );
}
