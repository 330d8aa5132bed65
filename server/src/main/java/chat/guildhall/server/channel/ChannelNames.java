package chat.guildhall.server.channel;

import chat.guildhall.protocol.model.ChannelType;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names of channels, 1 to 100 characters. Those of text channels are lower case with dashes for
 * spaces and without the punctuation of ASCII; other kinds keep theirs as typed.
 */
public final class ChannelNames {
  /** Characters of the longest name. */
  public static final int LENGTH_MAX = 100;

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern PUNCTUATION =
      Pattern.compile("[!\"#$%&'()*+,./:;<=>?@\\[\\\\\\]^`{|}~\\p{Cc}]");
  private static final Pattern DASHES = Pattern.compile("-{2,}");
  private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");

  private ChannelNames() {}

  /** {@code typed} as a channel of {@code type} bears it; empty if nothing of it is left. */
  public static String of(ChannelType type, String typed) {
    if (type != ChannelType.GUILD_TEXT) {
      return typed.strip();
    }
    String name = SPACES.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    name = PUNCTUATION.matcher(name).replaceAll("");
    name = DASHES.matcher(name).replaceAll("-");
    return OUTER_DASHES.matcher(name).replaceAll("");
  }
}
