package chat.guildhall.server.automod;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.runtime.GuildTurn;
import chat.guildhall.server.runtime.audit.Audit;
import java.time.Instant;

/**
 * A rule times a member out; told in a turn of the guild's lane.
 *
 * @param audit what that leaves in the audit log
 */
public record AutoModTimeout(GuildTurn turn, UserId member, Instant until, Audit audit) {}
