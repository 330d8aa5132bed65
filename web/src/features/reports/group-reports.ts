import type { Report } from '../../api/reports';

/** Reports about the same message, newest first; or a report about somebody. */
export interface ReportGroup {
  /** What stays the same while others report it too. */
  readonly key: string;
  /** The newest; what is done about it resolves them all. */
  readonly report: Report;
  readonly all: readonly Report[];
}

/** Puts reports of one message together, in the order of the newest of each. */
export function groupReports(reports: readonly Report[]): ReportGroup[] {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    const key = report.message_id ? `${report.message_id} ${report.resolved_at ?? ''}` : report.id;
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return [...groups].flatMap(([key, all]) => (all[0] ? [{ key, report: all[0], all }] : []));
}
