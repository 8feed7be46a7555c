/** "Nem én voltam": what a citizen who did not do it can stop, with or without signing in, and how it goes on. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.alarm;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
