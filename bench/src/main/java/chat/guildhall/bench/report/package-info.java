/** What was measured, and how it is shown. */
@NullMarked
package chat.guildhall.bench.report;

import org.jspecify.annotations.NullMarked;
