package chat.guildhall.server.config;

/** A setting that stops the start; the message is the one line that its reader sees. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the line to show, without a full stop at its end. */
  public SettingsException(String message) {
    super(message);
  }
}
