/** The people behind the registrar's door, made once for all stories as an operator makes them. */
@NullMarked
@CheckReturnValue
package hu.kapu.e2e.office;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
