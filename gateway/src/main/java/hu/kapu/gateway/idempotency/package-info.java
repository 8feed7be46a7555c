/** Requests that create something may be repeated without creating it twice. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.idempotency;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
