/** The PostgreSQL that runs beside the server, with its data in the data folder. */
@NullMarked
package chat.guildhall.server.db.embedded;

import org.jspecify.annotations.NullMarked;
