package chat.guildhall.bench.micro;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Intent;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Dispatch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Messages as people write them, of the size that the bench's scenarios send. */
public final class Samples {
  /** How many messages a page of history has. */
  public static final int PAGE = 50;

  /** The name of {@link #event}. */
  public static final String EVENT = "MESSAGE_CREATE";

  private static final GuildId GUILD = new GuildId(1_400_000_000_000_000_100L);
  private static final ChannelId CHANNEL = new ChannelId(1_400_000_000_000_000_200L);
  private static final long FIRST_MESSAGE = 1_400_000_000_000_001_000L;
  private static final Instant POSTED = Instant.parse("2026-01-01T18:30:00.123Z");
  private static final String TEXT =
      "the tide was low and someone had left the lamp on in the boat house; we argued about lenses";

  private Samples() {}

  /** A message as history answers it. */
  public static Message message(int number) {
    return new Message(
        new MessageId(FIRST_MESSAGE + number),
        CHANNEL,
        author(),
        TEXT + " " + number,
        POSTED,
        null,
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        Message.DEFAULT,
        0,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same as the gateway says it, about 900 bytes as JSON. */
  public static Message announced(int number) {
    return message(number).inGuild(GUILD, member(), List.of());
  }

  /** The event that announces it. */
  public static Dispatch event(int number) {
    Message message = announced(number);
    return Dispatch.withContent(
        EVENT,
        Intent.GUILD_MESSAGES,
        message,
        message.withoutContent(),
        Set.of(message.author().id()));
  }

  /** A page of history. */
  public static List<Message> page() {
    return IntStream.range(0, PAGE).mapToObj(Samples::message).toList();
  }

  /** The body of a post as a client sends it. */
  public static byte[] post() {
    return ("{\"content\":\""
            + TEXT
            + "\",\"nonce\":\"1400000000000001000\",\"tts\":false,\"flags\":0,"
            + "\"allowed_mentions\":{\"parse\":[\"users\",\"roles\"],\"replied_user\":true}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static User author() {
    return User.of(
        new UserId(1_400_000_000_000_000_001L), "kofi.a", "Kofi", null, null, null, false);
  }

  private static Member member() {
    return Member.of(author(), null, List.of(new RoleId(GUILD.value() + 1)), POSTED, null)
        .withoutUser();
  }
}
