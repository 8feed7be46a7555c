/** The one clock of a service, injected wherever time is read. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.time;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
