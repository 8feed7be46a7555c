/** The screens as a citizen sees them: what stands there and what can be done, by label and role. */
@NullMarked
@CheckReturnValue
package hu.kapu.e2e.screens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
