/** The people of another system, taken over from an operator's file with their names and passwords. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.population;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
