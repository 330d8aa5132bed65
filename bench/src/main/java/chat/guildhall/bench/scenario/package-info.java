/** The loads. */
@NullMarked
package chat.guildhall.bench.scenario;

import org.jspecify.annotations.NullMarked;
