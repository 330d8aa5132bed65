package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.protocol.Intent;
import chat.guildhall.server.gateway.ready.Shard;
import chat.guildhall.server.http.ApiException;
import chat.guildhall.server.http.Form;
import chat.guildhall.server.presence.ClientInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it begins a session. Lenient where clients differ: {@code compress},
 * {@code capabilities} and {@code client_state} may be anything.
 *
 * @param intents the bits as they came; absent from people's clients
 * @param largeThreshold members above which a guild is large
 * @param presence the form of the first presence, read once it is known whose it is
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#identify">Identify</a>
 */
record Identify(
    String token,
    Optional<Long> intents,
    int largeThreshold,
    Shard shard,
    @Nullable Form presence,
    ClientInfo client) {
  private static final int TOKEN_MAX = 2_048;
  private static final int LARGE_THRESHOLD_DEFAULT = 50;

  /**
   * Reads {@code d} of op 2.
   *
   * @throws CloseException 4002 if it cannot be decoded, 4010 for an impossible shard
   */
  static Identify read(JsonNode data) {
    try {
      Form form = Form.of(data);
      String token = form.requiredText("token", 1, TOKEN_MAX);
      Optional<Long> intents = form.longInteger("intents", 0, Long.MAX_VALUE).toOptional();
      int large = form.integer("large_threshold", 0, 250).orElse(LARGE_THRESHOLD_DEFAULT);
      Form presence = form.object("presence").value();
      Form properties = form.object("properties").value();
      form.check();
      return new Identify(
          token, intents, large, shard(data.path("shard")), presence, client(properties));
    } catch (ApiException e) {
      throw new CloseException(CloseCode.DECODE_ERROR);
    }
  }

  /**
   * The intents of a bot's session.
   *
   * @param granted the privileged intents that the application may have
   * @throws CloseException 4013 for bits that are no intent or none at all, 4014 for privileged
   *     ones that were not granted
   */
  long botIntents(long granted) {
    long bits = intents.orElseThrow(() -> new CloseException(CloseCode.INVALID_INTENTS));
    if ((bits & ~Intent.ALL) != 0) {
      throw new CloseException(CloseCode.INVALID_INTENTS);
    }
    if ((bits & Intent.PRIVILEGED & ~granted) != 0) {
      throw new CloseException(CloseCode.DISALLOWED_INTENTS);
    }
    return bits;
  }

  private static Shard shard(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Shard.WHOLE;
    }
    if (!node.isArray() || node.size() != 2 || !node.get(0).isInt() || !node.get(1).isInt()) {
      throw new CloseException(CloseCode.DECODE_ERROR);
    }
    Shard shard = new Shard(node.get(0).intValue(), node.get(1).intValue());
    if (!shard.isValid()) {
      throw new CloseException(CloseCode.INVALID_SHARD);
    }
    return shard;
  }

  private static ClientInfo client(@Nullable Form properties) {
    if (properties == null) {
      return new ClientInfo("web", "");
    }
    String os = word(properties, "os");
    String browser = word(properties, "browser").toLowerCase(Locale.ROOT);
    String device = word(properties, "device").toLowerCase(Locale.ROOT);
    boolean mobile =
        browser.contains("android") || browser.contains("ios") || device.equals("phone");
    String kind = mobile ? "mobile" : browser.contains("client") ? "desktop" : "web";
    return new ClientInfo(kind, os);
  }

  /** A property by its name, or by its old name with a dollar sign; whatever it is, shortened. */
  private static String word(Form properties, String name) {
    JsonNode value = properties.raw(name);
    JsonNode found = value == null ? properties.raw("$" + name) : value;
    String text = found == null || !found.isTextual() ? "" : found.asText();
    return text.length() <= 64 ? text : text.substring(0, 64);
  }
}
