/** Passwords: which are allowed, how they are kept, and how often one may be tried. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.credential;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
