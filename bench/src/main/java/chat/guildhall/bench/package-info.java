/** Measures Guildhall and its references, side by side in one run. */
@NullMarked
package chat.guildhall.bench;

import org.jspecify.annotations.NullMarked;
