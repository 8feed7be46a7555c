/** The identification page: the steps of a sign-in, one page each. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.identification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
