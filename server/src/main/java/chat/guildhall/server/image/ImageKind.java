package chat.guildhall.server.image;

/**
 * What a picture is of; says where it is kept and under which path it is given out.
 *
 * @see <a href="https://docs.discord.com/developers/reference#image-formatting-cdn-endpoints">CDN
 *     endpoints</a>
 */
public enum ImageKind {
  /** A user's, or a bot's. */
  AVATAR("avatars", 1_024),
  /** A guild's. */
  ICON("icons", 1_024),
  /** A user's, or a guild's. */
  BANNER("banners", 2_048),
  /** A role's. */
  ROLE_ICON("role-icons", 256);

  private final String path;
  private final int sideMax;

  ImageKind(String path, int sideMax) {
    this.path = path;
    this.sideMax = sideMax;
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
