package chat.guildhall.server.relationship;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What somebody is to a person.
 *
 * @see <a href="https://docs.discord.food/resources/relationships#relationship-type">Relationship
 *     type</a>
 */
enum RelationshipType {
  FRIEND(1),
  BLOCKED(2),
  /** They asked, the person has not answered. */
  INCOMING_REQUEST(3),
  /** The person asked, they have not answered. */
  OUTGOING_REQUEST(4);

  private final int number;

  RelationshipType(int number) {
    this.number = number;
  }

  /** The number in the contract and in the rows. */
  @JsonValue
  int number() {
    return number;
  }

  /** The type of a row. */
  static RelationshipType of(int number) {
    for (RelationshipType type : values()) {
      if (type.number == number) {
        return type;
      }
    }
    throw new IllegalArgumentException("no type of relationship: " + number);
  }
}
