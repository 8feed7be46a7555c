/** Listens to the services behind the door for what ends a citizen's access, should the gateway have missed it. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
