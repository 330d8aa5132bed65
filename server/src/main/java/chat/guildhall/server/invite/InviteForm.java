package chat.guildhall.server.invite;

import chat.guildhall.server.http.Form;

/** What a request wants of a new invite; {@code unique} never takes one that is there already. */
record InviteForm(int maxAgeSeconds, int maxUses, boolean temporary, boolean unique) {
  private static final int MAX_AGE_DEFAULT = 86_400;
  private static final int MAX_AGE_MAX = 5_184_000;
  private static final int MAX_USES_MAX = 100;

  static InviteForm of(Form form) {
    InviteForm read =
        new InviteForm(
            form.integer("max_age", 0, MAX_AGE_MAX).orElse(MAX_AGE_DEFAULT),
            form.integer("max_uses", 0, MAX_USES_MAX).orElse(0),
            form.bool("temporary").orElse(false),
            form.bool("unique").orElse(false));
    form.check();
    return read;
  }
}
