/** Registering from home with an eID card: an account that is usable at once, without an office. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.registration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
