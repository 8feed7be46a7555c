/** Where a citizen is signed in, and ending it. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.sessions;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
