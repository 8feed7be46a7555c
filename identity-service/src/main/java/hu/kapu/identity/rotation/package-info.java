/** Seals values anew after the key has changed with which they are sealed at rest. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.rotation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
