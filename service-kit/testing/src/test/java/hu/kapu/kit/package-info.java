/** Trials of the kit against real servers. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
