/** How objects become JSON and JSON becomes a tree. */
@NullMarked
package chat.guildhall.server.json;

import org.jspecify.annotations.NullMarked;
