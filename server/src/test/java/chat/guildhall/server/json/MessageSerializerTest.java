package chat.guildhall.server.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.protocol.ChannelId;
import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.MessageId;
import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.Member;
import chat.guildhall.protocol.model.Message;
import chat.guildhall.protocol.model.User;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written by hand is, byte for byte, what the mapper makes of the records by itself. */
class MessageSerializerTest {
  private static final JsonMapper REFLECTIVE = Json.reflective().build();
  private static final Instant TIME = Instant.parse("2026-11-22T10:20:30.123456Z");
  private static final User INES =
      User.of(new UserId(7), "ines", "Inês \"D\"", "a_1", "b2", 0xFF00FF, false);
  private static final User BOT = User.of(new UserId(8), "bot", null, null, null, null, true);
  private static final User SYSTEM =
      new User(
          new UserId(9),
          "system",
          "0",
          null,
          null,
          null,
          0,
          false,
          true,
          1L << 40,
          64,
          null,
          null,
          null);

  static Stream<Message> messages() {
    Message plain = message(INES, "hello", null, List.of(), null, null);
    Message reply =
        message(
            BOT,
            "naïve 🜁 \u2028 </script> \\ \"",
            TIME,
            List.of(new Message.Mention(INES, null), new Message.Mention(SYSTEM, member())),
            "nonce",
            Optional.of(plain));
    return Stream.of(
        plain,
        reply,
        message(SYSTEM, "", null, List.of(), 12345L, Optional.empty()),
        reply.inGuild(new GuildId(3), member(), reply.mentions()),
        reply.withoutContent());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void whatIsWrittenIsWhatTheRecordSays(Message message) throws Exception {
    assertEquals(
        new String(REFLECTIVE.writeValueAsBytes(message), StandardCharsets.UTF_8),
        new String(Json.bytes(message), StandardCharsets.UTF_8));
  }

  private static Member member() {
    return Member.of(INES, "nick", List.of(new RoleId(5)), TIME, null);
  }

  private static Message message(
      User author,
      String content,
      @Nullable Instant edited,
      List<Message.Mention> mentions,
      @Nullable Object nonce,
      @Nullable Optional<Message> referenced) {
    return new Message(
        new MessageId(1L << 60),
        new ChannelId(2),
        author,
        content,
        TIME,
        edited,
        false,
        true,
        mentions,
        List.of(new RoleId(4), new RoleId(5)),
        List.of(Map.of("id", "1")),
        List.of(),
        List.of(Map.of("type", 1)),
        true,
        Message.DEFAULT,
        4,
        nonce,
        referenced == null
            ? null
            : new Message.Reference(0, new ChannelId(2), new MessageId(9), null),
        referenced,
        null,
        null);
  }
}
