/** Another e-mail address, or the confirmation of the present one, by a code sent to it. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.emailchange;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
