import { expect, test } from 'vitest';
import { noteNews, useNews } from './news';

test('news are counted by guild and kind', () => {
  noteNews({ t: 'GUILD_AUDIT_LOG_ENTRY_CREATE', d: { guild_id: '1', id: '9' } });
  noteNews({ t: 'GUILD_MEMBER_UPDATE', d: { guild_id: '1' } });
  noteNews({ t: 'GUILD_MEMBER_UPDATE', d: { guild_id: '1' } });
  noteNews({ t: 'GUILD_MEMBER_ADD', d: { guild_id: '2' } });
  noteNews({ t: 'MESSAGE_CREATE', d: { guild_id: '1' } });
  noteNews({ t: 'GUILD_MEMBER_UPDATE', d: null });
  expect(useNews.getState()).toEqual({ audit: { 1: 1 }, members: { 1: 2, 2: 1 } });
});
