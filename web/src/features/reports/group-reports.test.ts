import { expect, test } from 'vitest';
import type { Report } from '../../api/reports';
import { groupReports } from './group-reports';

function report(id: string, message_id: string | null, resolved_at: string | null = null): Report {
  return { id, message_id, resolved_at } as Report;
}

test('reports of one message stand together, where the newest of them stands', () => {
  const groups = groupReports([
    report('5', 'm1'),
    report('4', null),
    report('3', 'm2'),
    report('2', 'm1'),
    report('1', null),
  ]);
  expect(groups.map((it) => it.all.map((one) => one.id))).toEqual([
    ['5', '2'],
    ['4'],
    ['3'],
    ['1'],
  ]);
});

test('a message that was reported again after it was looked at stands twice', () => {
  const groups = groupReports([report('2', 'm1', '2026-02-02'), report('1', 'm1', '2026-01-01')]);
  expect(groups).toHaveLength(2);
});
