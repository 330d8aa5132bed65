/** What the micro benchmarks measure with. */
@NullMarked
package chat.guildhall.bench.micro;

import org.jspecify.annotations.NullMarked;
