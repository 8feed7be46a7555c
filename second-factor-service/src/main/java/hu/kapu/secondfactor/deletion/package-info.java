/** Trying a deletion code: whether it is the right one, and using it, which ends every second factor. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.deletion;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
