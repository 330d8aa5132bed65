/** The objects of Discord's contract: immutable, in the shape in which they leave as JSON. */
@NullMarked
package chat.guildhall.protocol.model;

import org.jspecify.annotations.NullMarked;
