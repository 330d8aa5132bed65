package chat.guildhall.server.image;

/**
 * What a picture is of; says where it is kept and under which path it is given out.
 *
 * @see <a href="https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints">CDN
 *     endpoints</a>
 */
public enum ImageKind {
  /** A user's, or a bot's. */
  AVATAR("avatars", 1_024, "SELECT id, avatar FROM users"),
  /** A guild's. */
  ICON("icons", 1_024, "SELECT id, icon FROM guilds"),
  /** A group's of people. */
  CHANNEL_ICON("channel-icons", 1_024, "SELECT id, icon FROM private_channels"),
  /** A user's. */
  BANNER("banners", 2_048, "SELECT id, banner FROM users"),
  /** A role's. */
  ROLE_ICON("role-icons", 256, "SELECT id, icon FROM roles");

  private final String path;
  private final int sideMax;
  private final String references;

  ImageKind(String path, int sideMax, String references) {
    this.path = path;
    this.sideMax = sideMax;
    this.references = references;
  }

  /** Reads owners and the hash that each refers to, without a condition. */
  String references() {
    return references;
  }

  /** The first step of its address, and its folder. */
  String path() {
    return path;
  }

  /** Pixels of the longer side that are kept at most. */
  int sideMax() {
    return sideMax;
  }
}
