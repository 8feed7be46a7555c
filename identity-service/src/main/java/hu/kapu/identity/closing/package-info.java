/** Closing an account: asked for by its owner, after a time to think it over, and then for good. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.closing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
