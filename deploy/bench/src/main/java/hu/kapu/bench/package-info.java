/** What {@code ./kapu bench} runs: measurements of the whole suite, each with a report below {@code docs/benchmarks}. */
@NullMarked
@CheckReturnValue
package hu.kapu.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
