import { describe, expect, test } from 'vitest';
import type { Rule } from '../../api/automod';
import { ApiError } from '../../api/errors';
import { actionsOf, changeOf, faultIn, linesOf, triggerOf, valuesOf } from './rule-values';

const rule: Rule = {
  id: '1',
  name: 'Pets',
  trigger_type: 1,
  trigger_metadata: { keyword_filter: ['cat*', 'dog'], regex_patterns: [], allow_list: [] },
  actions: [
    { type: 1, metadata: { custom_message: 'Not here.' } },
    { type: 2, metadata: { channel_id: '7' } },
    { type: 2, metadata: { channel_id: '8' } },
    { type: 3, metadata: { duration_seconds: 600 } },
  ],
  enabled: true,
  exempt_roles: ['3'],
  exempt_channels: [],
};

describe('a rule in its form', () => {
  test('comes back as it was', () => {
    const values = valuesOf(rule);
    expect(triggerOf(1, values)).toEqual(rule.trigger_metadata);
    expect(actionsOf(values)).toEqual(rule.actions);
  });

  test('saves what was touched, and what belongs to it', () => {
    expect(changeOf(rule, { name: ' Animals ' })).toEqual({ name: 'Animals' });
    expect(changeOf(rule, { words: 'cat*' })).toEqual({
      trigger_metadata: { keyword_filter: ['cat*'], regex_patterns: [], allow_list: [] },
    });
    expect(changeOf(rule, { timeoutSeconds: '0', alerts: '' })).toEqual({
      actions: [{ type: 1, metadata: { custom_message: 'Not here.' } }],
    });
    expect(changeOf(rule, { exemptRoles: '3,4' })).toEqual({ exempt_roles: ['3', '4'] });
  });

  test('has each word once, a line each', () => {
    expect(linesOf(' cat \n\ncat\nsea lion')).toEqual(['cat', 'sea lion']);
  });

  test('shows a complaint at the line it is about', () => {
    const complaint = [{ code: 'REGEX_VALIDATION_ERROR', message: 'No.' }];
    const error = new ApiError(400, 50035, 'Invalid', {
      'trigger_metadata.regex_patterns.1': complaint,
      actions: complaint,
    });
    expect(faultIn(error, 'trigger_metadata.regex_patterns', ['a', '('])).toEqual({
      line: '(',
      message: 'No.',
    });
    expect(faultIn(error, 'actions')).toEqual({ line: null, message: 'No.' });
    expect(faultIn(error, 'trigger_metadata.allow_list')).toBeNull();
  });
});
