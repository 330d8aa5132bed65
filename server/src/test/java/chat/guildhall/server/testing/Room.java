package chat.guildhall.server.testing;

import java.util.HashMap;
import java.util.Map;

/**
 * A guild with an owner and a guest who talk in its first text channel.
 *
 * @param guild the guild's id
 * @param channel the channel's id
 */
public record Room(TestingClient owner, TestingClient guest, String guild, String channel) {
  /** A new room on the shared server. */
  public static Room open() {
    return on(TestingServer.shared());
  }

  /** A new room on some server. */
  public static Room on(TestingServer server) {
    TestingClient owner = server.register("owner");
    TestingClient guest = server.register("guest");
    String guild = owner.createGuild("Room");
    String channel = owner.firstTextChannel(guild);
    guest.join(owner.invite(channel));
    return new Room(owner, guest, guild, channel);
  }

  /** Somebody new in the guild. */
  public TestingClient newcomer(TestingServer server, String prefix) {
    TestingClient newcomer = server.register(prefix);
    newcomer.join(owner.invite(channel));
    return newcomer;
  }

  /** The path of the channel's messages. */
  public String messages() {
    return "/channels/" + channel + "/messages";
  }

  /** The path of one message. */
  public String message(String id) {
    return messages() + "/" + id;
  }

  /** Posts a message of the fields by turns names and values. */
  public Answer post(TestingClient author, Object... fields) {
    return author.post(messages(), body(fields));
  }

  /** A body of the fields by turns names and values. */
  public static Map<String, Object> body(Object... fields) {
    Map<String, Object> body = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.put((String) fields[i], fields[i + 1]);
    }
    return body;
  }

  /** Denies and allows everyone or a member something in the channel. */
  public void overwrite(String target, int type, long allow, long deny) {
    owner
        .put(
            "/channels/" + channel + "/permissions/" + target,
            body("type", type, "allow", Long.toString(allow), "deny", Long.toString(deny)))
        .expect(204);
  }
}
