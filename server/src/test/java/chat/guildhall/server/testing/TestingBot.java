package chat.guildhall.server.testing;

import java.util.Map;
import java.util.Optional;

/**
 * A bot, made through the API as its developer would.
 *
 * @param id of the application and of the bot's user
 * @param token without {@code Bot} before it
 */
public record TestingBot(String id, String token) {
  /** The flags that grant all three privileged intents. */
  public static final long PRIVILEGED = 1L << 12 | 1L << 14 | 1L << 18;

  /** Makes an application with a bot and the privileged intents. */
  public static TestingBot make(TestingClient owner, String name) {
    String id = owner.post("/applications", Map.of("name", name)).expect(201).id();
    owner.patch("/applications/" + id, Map.of("flags", PRIVILEGED)).expect(200);
    String token = owner.post("/applications/" + id + "/bot", Map.of()).expect(200).field("token");
    return new TestingBot(id, token);
  }

  /** Adds the bot to a guild that {@code manager} manages, with permissions for its own role. */
  public TestingBot join(TestingClient manager, String guild, long permissions) {
    Map<String, Object> decision =
        Map.of("guild_id", guild, "permissions", Long.toString(permissions), "authorize", true);
    manager.post("/oauth2/authorize?client_id=" + id + "&scope=bot", decision).expect(200);
    return this;
  }

  /** The bot over REST. */
  public TestingClient client(TestingServer server) {
    return new TestingClient(server, Optional.of("Bot " + token));
  }
}
