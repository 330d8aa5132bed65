import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { AtSign, BookOpenText, Repeat2, TextSearch, type LucideIcon } from 'lucide-react';
import type { Rule, TriggerType } from '../../api/automod';
import { inWords, ruleKinds, wordLists } from '../../lib/automod-words';
import { spanText } from '../../lib/span';
import { useRealtime } from '../../store/realtime';

export const triggerTypes: readonly TriggerType[] = [1, 3, 4, 5];

export const triggerIcons: Readonly<Record<TriggerType, LucideIcon>> = {
  1: TextSearch,
  3: Repeat2,
  4: BookOpenText,
  5: AtSign,
};

/** What the types of rules are called, and what they look for. */
export function useTriggerWords(): Readonly<
  Record<TriggerType, { readonly name: string; readonly hint: string }>
> {
  const { t, i18n } = useLingui();
  return {
    1: { name: i18n._(ruleKinds[1]), hint: t`Words and patterns of your own.` },
    3: {
      name: i18n._(ruleKinds[3]),
      hint: t`The same text again and again, walls of lines or of one letter, heaps of links.`,
    },
    4: { name: i18n._(ruleKinds[4]), hint: t`Lists of words that come with Guildhall.` },
    5: { name: i18n._(ruleKinds[5]), hint: t`Messages that mention many people and roles.` },
  };
}

/** What the word lists are called that come with the server. */
export function usePresetNames(): Readonly<Record<string, string>> {
  const { i18n } = useLingui();
  return inWords(wordLists, (word) => i18n._(word));
}

const shownMax = 3;

function useKeywordWords() {
  const { t } = useLingui();
  return ({ trigger_metadata: { keyword_filter = [], regex_patterns = [] } }: Rule) => {
    const more = keyword_filter.length - shownMax;
    const patterns = regex_patterns.length;
    const parts = [
      ...keyword_filter.slice(0, shownMax),
      ...(more > 0 ? [plural(more, { one: '# more', other: '# more' })] : []),
      ...(patterns > 0 ? [plural(patterns, { one: '# pattern', other: '# patterns' })] : []),
    ];
    return parts.length > 0 ? parts.join(', ') : t`No words yet: it finds nothing`;
  };
}

/** What a rule looks for, in a line. */
export function useTriggerLine(): (rule: Rule) => string {
  const { t } = useLingui();
  const names = usePresetNames();
  const words = useTriggerWords();
  const keywords = useKeywordWords();
  return (rule) => {
    const { presets = [], mention_total_limit: mentions = 0 } = rule.trigger_metadata;
    switch (rule.trigger_type) {
      case 1:
        return keywords(rule);
      case 3:
        return words[3].hint;
      case 4:
        return presets.length > 0
          ? presets.map((it) => names[it]).join(', ')
          : t`No list chosen yet: it finds nothing`;
      case 5:
        return plural(mentions, {
          one: 'More than # mention in a message',
          other: 'More than # mentions in a message',
        });
    }
  };
}

/** What a rule does about what it finds, in a line. */
export function useActionsLine(): (rule: Pick<Rule, 'actions'>) => string {
  const { t } = useLingui();
  const channels = useRealtime((it) => it.channels);
  return ({ actions }) =>
    actions
      .map(({ type, metadata }) => {
        if (type === 1) return t`not posted`;
        if (type === 2) {
          const room = channels[metadata?.channel_id ?? '']?.name;
          return room ? t`told in #${room}` : t`told in a channel that you do not see`;
        }
        const span = spanText((metadata?.duration_seconds ?? 0) * 1_000);
        return t`author timed out for ${span}`;
      })
      .join(' · ');
}
