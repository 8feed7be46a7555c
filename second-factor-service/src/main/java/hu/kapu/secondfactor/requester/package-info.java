/** Who asks: citizen, sign-in transaction and password proof, out of the caller's verified token. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.requester;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
