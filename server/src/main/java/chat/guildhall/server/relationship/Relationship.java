package chat.guildhall.server.relationship;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to a person, as that person sees it.
 *
 * @param id the other's
 * @param type 1 friend, 2 blocked, 3 incoming request, 4 outgoing request
 * @param nickname what the person calls a friend
 * @param userIgnored always false: there is no ignoring short of blocking
 * @see <a href="https://docs.discord.food/resources/relationships#relationship-object">Relationship
 *     object</a>
 */
public record Relationship(
    UserId id,
    RelationshipType type,
    User user,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nickname,
    boolean isSpamRequest,
    boolean strangerRequest,
    boolean userIgnored,
    Instant since) {
  static Relationship of(User user, Relation relation) {
    return new Relationship(
        user.id(),
        relation.type(),
        user,
        relation.nickname(),
        false,
        false,
        false,
        relation.since());
  }
}
