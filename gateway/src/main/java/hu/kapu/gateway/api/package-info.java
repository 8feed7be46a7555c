/** The REST interface for portals and operators. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
