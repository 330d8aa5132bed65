package chat.guildhall.server.relationship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One side of a pair, as it is kept.
 *
 * @param nickname what the person calls a friend, 1 to 32 characters
 * @param since when it became what it is
 */
record Relation(RelationshipType type, @Nullable String nickname, Instant since) {}
