/** Events that arrive at least once and take effect exactly once. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.inbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
