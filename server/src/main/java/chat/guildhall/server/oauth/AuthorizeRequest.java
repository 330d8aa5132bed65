package chat.guildhall.server.oauth;

import chat.guildhall.protocol.GuildId;
import chat.guildhall.protocol.Permissions;
import chat.guildhall.protocol.UserId;
import chat.guildhall.server.http.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the link asks for by which a bot is added.
 *
 * @param permissions what the bot's own role gets
 * @see <a href="https://docs.discord.com/developers/topics/oauth2#bot-authorization-flow">Bot
 *     authorization flow</a>
 */
record AuthorizeRequest(
    UserId clientId, List<String> scopes, Permissions permissions, Optional<GuildId> guildId) {
  private static final Set<String> SCOPES = Set.of("bot", "applications.commands");

  /** Reads the query of the link. */
  static AuthorizeRequest of(Form query) {
    List<String> scopes = List.of(query.text("scope", 0, 200).orElse("bot").strip().split("[ +]+"));
    if (!SCOPES.containsAll(scopes) || !scopes.contains("bot")) {
      query.reject("scope", "OAUTH2_INVALID_SCOPE", "Only bot and applications.commands.");
    }
    AuthorizeRequest read =
        new AuthorizeRequest(
            query.requiredSnowflake("client_id", UserId::new),
            scopes,
            query.permissions("permissions").orElse(Permissions.NONE),
            query.snowflake("guild_id", GuildId::new).toOptional());
    query.check();
    return read;
  }

  /** The same with what the body of the decision says, which goes before the link. */
  AuthorizeRequest with(Form body) {
    AuthorizeRequest read =
        new AuthorizeRequest(
            clientId,
            scopes,
            body.permissions("permissions").orElse(permissions),
            body.snowflake("guild_id", GuildId::new).toOptional().or(this::guildId));
    if (read.guildId().isEmpty()) {
      body.requiredSnowflake("guild_id", GuildId::new);
    }
    body.check();
    return read;
  }
}
