package chat.guildhall.server.relationship;

import chat.guildhall.protocol.UserId;
import chat.guildhall.protocol.model.User;
import chat.guildhall.server.event.Dispatch;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person's sessions hear when somebody becomes something else to that person.
 *
 * @see <a href="https://docs.discord.food/gateway/gateway-events#relationships">Relationship
 *     events</a>
 */
final class RelationshipEvent {
  private RelationshipEvent() {}

  /** RELATIONSHIP_ADD: also where another relationship was before. */
  private record Add(@JsonUnwrapped Relationship relationship, boolean shouldNotify) {}

  /** RELATIONSHIP_UPDATE. */
  private record Update(
      UserId id,
      RelationshipType type,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nickname,
      Instant since) {}

  /** RELATIONSHIP_REMOVE, with what it was. */
  private record Remove(
      UserId id,
      RelationshipType type,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String nickname,
      Instant since) {}

  /**
   * Somebody is something to the person from now on.
   *
   * @param notify whether the person should be told: it was the other who did it
   */
  static Dispatch added(User other, Relation relation, boolean notify) {
    return Dispatch.toPeople("RELATIONSHIP_ADD", new Add(Relationship.of(other, relation), notify));
  }

  /** The nickname of a friend is another. */
  static Dispatch updated(UserId other, Relation relation) {
    return Dispatch.toPeople(
        "RELATIONSHIP_UPDATE",
        new Update(other, relation.type(), relation.nickname(), relation.since()));
  }

  /** Somebody is nothing to the person any more. */
  static Dispatch removed(UserId other, Relation before) {
    return Dispatch.toPeople(
        "RELATIONSHIP_REMOVE", new Remove(other, before.type(), before.nickname(), before.since()));
  }
}
