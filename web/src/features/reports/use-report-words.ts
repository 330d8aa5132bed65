import { useLingui } from '@lingui/react/macro';
import type { ReportCategory, ReportOutcome } from '../../api/reports';

export const categories: readonly ReportCategory[] = [
  'spam',
  'harassment',
  'hate',
  'sexual',
  'violence',
  'self_harm',
  'scam',
  'other',
];

/** What a report can be about. */
export function useCategoryWords(): Readonly<Record<ReportCategory, string>> {
  const { t } = useLingui();
  return {
    spam: t`Spam or adverts`,
    harassment: t`Harassment or bullying`,
    hate: t`Hate`,
    sexual: t`Sexual content`,
    violence: t`Violence or threats`,
    self_harm: t`Somebody may harm themselves`,
    scam: t`A scam or a fraud`,
    other: t`Something else`,
  };
}

/** What came of a report. */
export function useOutcomeWords(): Readonly<Record<ReportOutcome, string>> {
  const { t } = useLingui();
  return {
    dismissed: t`Dismissed`,
    message_deleted: t`Message deleted`,
    timed_out: t`Timed out`,
    kicked: t`Kicked`,
    banned: t`Banned`,
  };
}
