/** The way back to an account whose password is forgotten: a code by mail, and a new password. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.recovery;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
