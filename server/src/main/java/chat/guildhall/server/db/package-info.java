/** The database: pool, transactions, migrations, snowflakes, group commit. */
@NullMarked
package chat.guildhall.server.db;

import org.jspecify.annotations.NullMarked;
