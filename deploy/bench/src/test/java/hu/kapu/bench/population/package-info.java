/** A short run against the real suite. */
@NullMarked
@CheckReturnValue
package hu.kapu.bench.population;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
