/** Registration in person: the shown document, the rules for it, and the new citizen. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.registration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
