/** Traces that go on behind the outbox, where somebody traces at all. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.tracing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
