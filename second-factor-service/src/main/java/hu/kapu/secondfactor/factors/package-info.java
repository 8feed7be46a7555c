/** What a citizen does with the factors there are: switching off and on, naming, taking back what a stranger did. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.factors;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
