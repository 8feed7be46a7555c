/** A service of two tables, small enough to try the kit in. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.trial;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
