/** How far the country has come from one factor to two: numbers of citizens, never citizens. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.figures;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
