package chat.guildhall.server.gateway.members;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.server.gateway.wire.Body;
import java.util.List;

/** The payload of GUILD_MEMBER_LIST_UPDATE. */
record ListUpdate(
    String id,
    GuildId guildId,
    int memberCount,
    int onlineCount,
    List<ListItem.Group> groups,
    List<ListOps.Op> ops) {

  static Body body(GuildId guild, String id, MemberList list, int members, List<ListOps.Op> ops) {
    return Body.of(
        "GUILD_MEMBER_LIST_UPDATE",
        new ListUpdate(id, guild, members, list.onlineCount(), list.groups(), ops));
  }
}
