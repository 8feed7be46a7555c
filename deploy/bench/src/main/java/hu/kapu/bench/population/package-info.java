/** How long the import of a population takes, with how much memory, and that it goes on after a kill. */
@NullMarked
@CheckReturnValue
package hu.kapu.bench.population;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
