/** What a service needs to be traced without telling about anybody: see ADR 0132. */
@NullMarked
@CheckReturnValue
package hu.kapu.tracing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
