/** How often a code may be tried: plain rules about rolling hours and rows of failures. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.attempts;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
