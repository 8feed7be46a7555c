/** The services behind the door: calls with time-outs, and every answer as a sealed outcome. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.clients;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
