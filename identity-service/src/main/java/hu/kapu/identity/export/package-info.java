/** A copy of everything this service keeps about a citizen, for the citizen. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.export;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
