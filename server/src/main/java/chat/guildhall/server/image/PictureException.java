package chat.guildhall.server.image;

/** A file is no picture that we take; carries the code and message of the form's field error. */
final class PictureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  PictureException(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static PictureException invalid() {
    return new PictureException(
        "IMAGE_INVALID", "This is not a PNG, JPEG, GIF or WebP image that can be read.");
  }

  String code() {
    return code;
  }

  /** What the person reads. */
  String text() {
    return String.valueOf(getMessage());
  }
}
