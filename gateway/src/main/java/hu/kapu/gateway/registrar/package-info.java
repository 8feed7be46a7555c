/** The registrar's door: officials and their roles, what needs a second official, and what each of them did. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.registrar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
