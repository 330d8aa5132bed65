/** Friends, requests to become one, and whom people have blocked. */
@NullMarked
package chat.guildhall.server.relationship;

import org.jspecify.annotations.NullMarked;
