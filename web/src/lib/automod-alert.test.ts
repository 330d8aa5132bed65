import { expect, test } from 'vitest';
import { readAlert } from './automod-alert';

test('an alert is read into its parts', () => {
  expect(readAlert('Rule “No cats” in <#12>: Cat\n>>> a Catapult\n>>> twice')).toEqual({
    rule: 'No cats',
    channelId: '12',
    found: 'Cat',
    text: 'a Catapult\n>>> twice',
  });
  expect(readAlert('Rule “a ” b” in <#1>: x\n>>> x')?.rule).toBe('a ” b');
  expect(readAlert('Something else')).toBeNull();
});
