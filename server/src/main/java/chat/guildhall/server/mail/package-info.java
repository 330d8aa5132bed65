/** E-mail, where the operator named a mail server. */
@NullMarked
package chat.guildhall.server.mail;

import org.jspecify.annotations.NullMarked;
