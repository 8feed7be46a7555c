/** Finds out from wrong codes that a phone's clock is off, wherever the codes of an app are typed. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.clocktrouble;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
