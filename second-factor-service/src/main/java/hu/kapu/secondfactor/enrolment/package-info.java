/** A citizen adds an authenticator app: pending until the deletion code is kept, then active in one step. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.enrolment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
