/** Short-lived signed tokens that say which service calls, for whom and in which transaction. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.callers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
