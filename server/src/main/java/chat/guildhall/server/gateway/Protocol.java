package chat.guildhall.server.gateway;

import chat.guildhall.protocol.CloseCode;
import chat.guildhall.protocol.Opcode;
import chat.guildhall.server.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * One connection's state machine: what each payload of the client means, and when time is up. Does
 * no I/O; the caller gives the time and carries out what is answered.
 *
 * <pre>
 *   GREETED -- identify, resume --> OPENING -- opened() --> LIVE
 *      ^------------------------- refused() --'
 * </pre>
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#connection-lifecycle">Connection
 *     lifecycle</a>
 */
final class Protocol {
  /** Bytes of a payload; more cannot be decoded. */
  static final int PAYLOAD_BYTES_MAX = 15 * 1024;

  /** Payloads in {@link #WINDOW_MS}, heartbeats included. */
  static final int PAYLOADS_PER_WINDOW = 120;

  /** The window of the payload limit. */
  static final long WINDOW_MS = 60_000;

  /** How long a connection may stay without identifying or resuming. */
  static final long AUTHENTICATION_MS = 45_000;

  /** Documented for people's clients and without meaning here: ignored rather than refused. */
  private static final Set<Integer> IGNORED = Set.of(13, 31, 36, 40);

  /** What is to be done about a payload. */
  sealed interface Action {
    /** Close the connection. */
    record Close(CloseCode code) implements Action {}

    /** Answer a heartbeat that confirms {@code seq}, -1 where it names none. */
    record Beat(long seq) implements Action {}

    /** Begin a session. */
    record Identify(JsonNode data) implements Action {}

    /** Go on with a session. */
    record Resume(JsonNode data) implements Action {}

    /** Something that only a session can do. */
    record ForSession(int opcode, JsonNode data) implements Action {}

    /** Nothing at all. */
    record Ignore() implements Action {}
  }

  private enum Phase {
    GREETED,
    OPENING,
    LIVE
  }

  private final boolean limited;
  private final long heartbeatTimeoutMs;
  private Phase phase = Phase.GREETED;
  private long greetedAtMs;
  private long lastBeatMs;
  private long windowStartMs;
  private int payloadsInWindow;

  /**
   * A connection greeted now.
   *
   * @param heartbeatTimeoutMs the longest silence between two heartbeats
   * @param limited whether the payload limit holds
   */
  Protocol(long nowMs, long heartbeatTimeoutMs, boolean limited) {
    this.limited = limited;
    this.heartbeatTimeoutMs = heartbeatTimeoutMs;
    this.greetedAtMs = nowMs;
    this.lastBeatMs = nowMs;
    this.windowStartMs = nowMs;
  }

  /** The session that was asked for is attached. */
  void opened() {
    phase = Phase.LIVE;
  }

  /** The session that was asked for is not to be had; the client may identify. */
  void refused(long nowMs) {
    phase = Phase.GREETED;
    greetedAtMs = nowMs;
  }

  /** Decides about one whole payload. */
  Action receive(byte[] payload, long nowMs) {
    if (isOverLimit(nowMs)) {
      return new Action.Close(CloseCode.RATE_LIMITED);
    }
    if (payload.length > PAYLOAD_BYTES_MAX) {
      return new Action.Close(CloseCode.DECODE_ERROR);
    }
    JsonNode root;
    try {
      root = Json.read(payload);
    } catch (JsonProcessingException | UncheckedIOException e) {
      return new Action.Close(CloseCode.DECODE_ERROR);
    }
    JsonNode op = root.path("op");
    if (!root.isObject() || !op.isInt()) {
      return new Action.Close(CloseCode.DECODE_ERROR);
    }
    JsonNode data = root.path("d");
    return switch (op.intValue()) {
      case Opcode.HEARTBEAT -> beat(data, nowMs);
      case Opcode.IDENTIFY -> authenticate(new Action.Identify(data));
      case Opcode.RESUME -> authenticate(new Action.Resume(data));
      case Opcode.PRESENCE_UPDATE,
          Opcode.VOICE_STATE_UPDATE,
          Opcode.REQUEST_GUILD_MEMBERS,
          Opcode.GUILD_SUBSCRIPTIONS,
          Opcode.GUILD_SUBSCRIPTIONS_BULK ->
          forSession(op.intValue(), data);
      default -> {
        if (!IGNORED.contains(op.intValue())) {
          yield new Action.Close(CloseCode.UNKNOWN_OPCODE);
        }
        yield phase == Phase.LIVE
            ? new Action.Ignore()
            : new Action.Close(CloseCode.NOT_AUTHENTICATED);
      }
    };
  }

  /** Milliseconds until {@link #overdue} may have something to say; never below 1. */
  long nextCheckInMs(long nowMs) {
    long at = lastBeatMs + heartbeatTimeoutMs;
    if (phase == Phase.GREETED) {
      at = Math.min(at, greetedAtMs + AUTHENTICATION_MS);
    }
    return Math.max(1, at - nowMs);
  }

  /** Whether the connection's time is up, and why; {@code Ignore} if not. */
  Action overdue(long nowMs) {
    if (phase == Phase.GREETED && nowMs - greetedAtMs >= AUTHENTICATION_MS) {
      return new Action.Close(CloseCode.NOT_AUTHENTICATED);
    }
    if (nowMs - lastBeatMs >= heartbeatTimeoutMs) {
      return new Action.Close(CloseCode.SESSION_TIMED_OUT);
    }
    return new Action.Ignore();
  }

  private Action beat(JsonNode data, long nowMs) {
    boolean none = data.isNull() || data instanceof MissingNode;
    if (!none && !(data.isIntegralNumber() && data.canConvertToLong())) {
      return new Action.Close(CloseCode.DECODE_ERROR);
    }
    lastBeatMs = nowMs;
    return new Action.Beat(none ? -1 : data.longValue());
  }

  private Action authenticate(Action action) {
    if (phase != Phase.GREETED) {
      return new Action.Close(CloseCode.ALREADY_AUTHENTICATED);
    }
    phase = Phase.OPENING;
    return action;
  }

  private Action forSession(int opcode, JsonNode data) {
    if (phase != Phase.LIVE) {
      return new Action.Close(CloseCode.NOT_AUTHENTICATED);
    }
    return data.isContainerNode()
        ? new Action.ForSession(opcode, data)
        : new Action.Close(CloseCode.DECODE_ERROR);
  }

  private boolean isOverLimit(long nowMs) {
    if (nowMs - windowStartMs >= WINDOW_MS) {
      windowStartMs = nowMs;
      payloadsInWindow = 0;
    }
    payloadsInWindow++;
    return limited && payloadsInWindow > PAYLOADS_PER_WINDOW;
  }
}
