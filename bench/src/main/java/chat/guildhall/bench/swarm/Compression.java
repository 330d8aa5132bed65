package chat.guildhall.bench.swarm;

/** How the gateway's messages travel. */
public enum Compression {
  /** Plain JSON. */
  NONE(""),
  /** One zlib stream a connection. */
  ZLIB_STREAM("&compress=zlib-stream"),
  /** One zstd stream a connection. */
  ZSTD_STREAM("&compress=zstd-stream");

  private final String query;

  Compression(String query) {
    this.query = query;
  }

  String query() {
    return query;
  }

  Inflating inflating() {
    return switch (this) {
      case ZLIB_STREAM -> new ZlibInflating();
      case ZSTD_STREAM -> new ZstdInflating();
      case NONE -> throw new IllegalStateException("plain messages need no decoding");
    };
  }
}
