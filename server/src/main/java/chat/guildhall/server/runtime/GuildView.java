package chat.guildhall.server.runtime;

import chat.guildhall.protocol.model.Channel;
import chat.guildhall.protocol.model.Member;
import java.util.List;

/**
 * What one member sees of a guild at one moment of its lane.
 *
 * @param member the viewer, with the user
 * @param channels those that the viewer sees, each with its newest message
 * @param memberCount how many members the guild has
 */
public record GuildView(
    LiveGuild live, GuildState state, Member member, List<Channel> channels, int memberCount) {}
