/** "Nem én voltam": signed in, and with the code of a letter for whoever cannot sign in. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.alarm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
