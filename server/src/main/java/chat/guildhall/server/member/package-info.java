/** Members of a guild: joining, leaving, being made to, nicknames and roles. */
@NullMarked
package chat.guildhall.server.member;

import org.jspecify.annotations.NullMarked;
