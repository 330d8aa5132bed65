package chat.guildhall.server.json;

/**
 * JSON that was written already. Whoever has it shares the bytes and never changes them.
 *
 * @param utf8 one JSON value
 */
@SuppressWarnings("ArrayRecordComponent")
public record RawJson(byte[] utf8) {}
