/** The first-login code and the one use of it, in which the citizen sets the first password. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.activation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
