/** What portal developers get and production never has: a calendar of their portal's own, citizens to try, messages to read. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.sandbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
