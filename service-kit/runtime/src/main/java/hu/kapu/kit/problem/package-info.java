/** Refusals and faults on the wire: RFC 9457 problem details with a stable code. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
