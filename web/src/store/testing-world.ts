import { MessageType } from 'discord-api-types/v10';
import type { Dispatch, GuildPayload, ReadyPayload } from './dispatch';
import type { Channel, Message, Role, User } from './types';

export function testUser(id: string, username = `user${id}`): User {
  return { id, username, discriminator: '0', global_name: null, avatar: null };
}

/** A message as the server sends it; the ids of tests are small numbers. */
export function testMessage(id: string, over: Partial<Message> = {}): Message {
  return {
    id,
    channel_id: 'c1',
    author: testUser('1'),
    content: `message ${id}`,
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    ...over,
  };
}

interface TestGuild {
  name: string;
  channels: Map<string, Channel>;
  roles: Map<string, Role>;
  myRoles: string[];
  memberCount: number;
}

/** A server in miniature: each change gives the events that one client hears of it. */
export class TestingWorld {
  readonly meId = '1';
  readonly guilds = new Map<string, TestGuild>();
  readonly read = new Map<string, { last: string; mentions: number }>();
  readonly newest = new Map<string, string>();
  #next = 100;

  id(): string {
    return String(this.#next++);
  }

  addGuild(): Dispatch[] {
    const id = this.id();
    const everyone = { id, name: '@everyone', permissions: '1024', position: 0 } as Role;
    this.guilds.set(id, {
      name: `guild ${id}`,
      channels: new Map(),
      roles: new Map([[id, everyone]]),
      myRoles: [],
      memberCount: 1,
    });
    return [{ t: 'GUILD_CREATE', d: this.#payload(id) }];
  }

  removeGuild(id: string): Dispatch[] {
    for (const channelId of this.guilds.get(id)?.channels.keys() ?? []) this.#forget(channelId);
    this.guilds.delete(id);
    return [{ t: 'GUILD_DELETE', d: { id } }];
  }

  renameGuild(id: string, name: string): Dispatch[] {
    this.#guild(id).name = name;
    return [{ t: 'GUILD_UPDATE', d: this.#payload(id) }];
  }

  addChannel(guildId: string): Dispatch[] {
    const channel: Channel = {
      id: this.id(),
      type: 0,
      guild_id: guildId,
      name: 'new',
      position: 0,
    };
    this.#guild(guildId).channels.set(channel.id, channel);
    return [{ t: 'CHANNEL_CREATE', d: { ...channel, last_message_id: null } }];
  }

  changeChannel(guildId: string, channelId: string, position: number): Dispatch[] {
    const guild = this.#guild(guildId);
    const channel = { ...guild.channels.get(channelId), id: channelId, type: 0, position };
    guild.channels.set(channelId, channel);
    return [{ t: 'CHANNEL_UPDATE', d: channel }];
  }

  removeChannel(guildId: string, channelId: string): Dispatch[] {
    const channel = this.#guild(guildId).channels.get(channelId);
    this.#guild(guildId).channels.delete(channelId);
    this.#forget(channelId);
    return channel ? [{ t: 'CHANNEL_DELETE', d: channel }] : [];
  }

  addRole(guildId: string): Dispatch[] {
    const role = { id: this.id(), name: 'role', permissions: '0', position: 1 } as Role;
    const guild = this.#guild(guildId);
    guild.roles.set(role.id, role);
    guild.myRoles.push(role.id);
    return [
      { t: 'GUILD_ROLE_CREATE', d: { guild_id: guildId, role } },
      {
        t: 'GUILD_MEMBER_UPDATE',
        d: { guild_id: guildId, user: testUser(this.meId), roles: [...guild.myRoles] },
      },
    ];
  }

  removeRole(guildId: string, roleId: string): Dispatch[] {
    const guild = this.#guild(guildId);
    if (roleId === guildId) return [];
    guild.roles.delete(roleId);
    guild.myRoles = guild.myRoles.filter((it) => it !== roleId);
    return [{ t: 'GUILD_ROLE_DELETE', d: { guild_id: guildId, role_id: roleId } }];
  }

  join(guildId: string): Dispatch[] {
    this.#guild(guildId).memberCount++;
    return [{ t: 'GUILD_MEMBER_ADD', d: { guild_id: guildId, user: testUser(this.id()) } }];
  }

  send(guildId: string, channelId: string, by: string, mentionsMe: boolean): Dispatch[] {
    const message = testMessage(this.id(), {
      channel_id: channelId,
      guild_id: guildId,
      author: testUser(by),
      mentions: mentionsMe ? [testUser(this.meId)] : [],
    });
    this.newest.set(channelId, message.id);
    const read = this.read.get(channelId);
    if (by === this.meId) this.read.set(channelId, { last: message.id, mentions: 0 });
    else if (mentionsMe) {
      this.read.set(channelId, { last: read?.last ?? '', mentions: (read?.mentions ?? 0) + 1 });
    }
    return [{ t: 'MESSAGE_CREATE', d: message }];
  }

  acknowledge(channelId: string): Dispatch[] {
    const last = this.newest.get(channelId);
    if (!last) return [];
    this.read.set(channelId, { last, mentions: 0 });
    return [{ t: 'MESSAGE_ACK', d: { channel_id: channelId, message_id: last } }];
  }

  /** What a client would be told that connects now. */
  ready(): Dispatch {
    const payload: ReadyPayload = {
      user: testUser(this.meId),
      session_id: 'session',
      guilds: [...this.guilds.keys()].map((id) => this.#payload(id)),
      read_state: [...this.read].map(([id, it]) => ({
        id,
        last_message_id: it.last || null,
        mention_count: it.mentions,
      })),
    };
    return { t: 'READY', d: payload };
  }

  #guild(id: string): TestGuild {
    const guild = this.guilds.get(id);
    if (!guild) throw new Error(`no guild ${id}`);
    return guild;
  }

  #forget(channelId: string): void {
    this.read.delete(channelId);
    this.newest.delete(channelId);
  }

  #payload(id: string): GuildPayload {
    const guild = this.#guild(id);
    return {
      id,
      name: guild.name,
      icon: null,
      owner_id: this.meId,
      emojis: [],
      member_count: guild.memberCount,
      joined_at: '2026-01-01T00:00:00.000000+00:00',
      channels: [...guild.channels.values()].map((it) => ({
        ...it,
        last_message_id: this.newest.get(it.id) ?? null,
      })),
      roles: [...guild.roles.values()],
      members: [{ user: testUser(this.meId), roles: [...guild.myRoles] }],
    };
  }
}
