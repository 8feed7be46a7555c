/** "Aktiválás és inaktiválás": what second factors there are, and changing them. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.activation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
