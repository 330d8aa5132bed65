package chat.guildhall.server.automod;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.UserId;

/** Moderators are to be told of a message, in a channel that a rule names. */
public record AutoModAlert(GuildId guild, ChannelId channel, UserId author, String text) {}
