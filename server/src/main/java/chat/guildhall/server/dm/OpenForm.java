package chat.guildhall.server.dm;

import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * With whom somebody wants a channel.
 *
 * @param recipients from {@code recipient_id}, or {@code recipients}, each once
 * @param name of a group
 * @see <a href="https://docs.discord.com/developers/resources/user#create-dm">Create DM</a>
 */
record OpenForm(List<UserId> recipients, @Nullable String name) {
  /** Reads the body of the request. */
  static OpenForm read(Form form) {
    List<UserId> several =
        form.snowflakes("recipients", Groups.PEOPLE_MAX * 2, UserId::new).orElse(List.of());
    UserId one = form.snowflake("recipient_id", UserId::new).value();
    String name = GroupForm.name(form).value();
    form.check();
    return new OpenForm(
        Stream.concat(Stream.ofNullable(one), several.stream()).distinct().toList(), name);
  }
}
