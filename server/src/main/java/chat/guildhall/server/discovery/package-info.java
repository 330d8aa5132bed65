/** How clients find the API, the gateway and the pictures of an instance they know by name. */
@NullMarked
package chat.guildhall.server.discovery;

import org.jspecify.annotations.NullMarked;
