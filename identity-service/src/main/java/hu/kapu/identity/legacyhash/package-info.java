/** How other systems hash passwords: their formats read, and what they compute computed again. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.legacyhash;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
