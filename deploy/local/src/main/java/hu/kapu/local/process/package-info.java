/** Child JVMs: started, recorded for the AOT cache, watched, and never left behind. */
@NullMarked
@CheckReturnValue
package hu.kapu.local.process;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
