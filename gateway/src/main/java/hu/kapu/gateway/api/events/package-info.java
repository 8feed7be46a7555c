/** What the event streams carry, told from the contracts themselves. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.api.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
