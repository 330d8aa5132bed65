/** How people come in: registration, login, logout, forgotten passwords. */
@NullMarked
package chat.guildhall.server.account;

import org.jspecify.annotations.NullMarked;
