/** Half of what opens an account opens nothing. */
@NullMarked
@CheckReturnValue
package hu.kapu.e2e.takeover;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
