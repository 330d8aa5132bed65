import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenFor, tellListeners } from './heard';

const names = ['GUILD_MEMBER_ADD', 'GUILD_MEMBER_UPDATE'];

function tell(t: string, guildId?: string) {
  tellListeners({ t, d: guildId ? { guild_id: guildId } : null });
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('many events of one moment are told once', () => {
  const heard = vi.fn();
  const stop = listenFor(names, '1', heard);
  tell('GUILD_MEMBER_ADD', '1');
  tell('GUILD_MEMBER_UPDATE', '1');
  expect(heard).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(1);
  tell('GUILD_MEMBER_UPDATE', '1');
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
});

test('other guilds and other events are not heard; a new session is', () => {
  const heard = vi.fn();
  const stop = listenFor(names, '1', heard);
  tell('GUILD_MEMBER_ADD', '2');
  tell('GUILD_MEMBER_ADD');
  tell('MESSAGE_CREATE', '1');
  vi.runAllTimers();
  expect(heard).not.toHaveBeenCalled();
  tell('READY');
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
});

test('every guild is heard where none is named, and nothing after the end', () => {
  const heard = vi.fn();
  const stop = listenFor(names, null, heard);
  tell('GUILD_MEMBER_ADD', '2');
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(1);
  tell('GUILD_MEMBER_ADD', '3');
  stop();
  vi.runAllTimers();
  expect(heard).toHaveBeenCalledTimes(1);
});
