/** The migration day by day, and where it will stand on the day of the switch-over. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.watching;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
