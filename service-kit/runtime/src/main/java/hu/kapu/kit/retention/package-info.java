/** Deleting what is kept no longer. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.retention;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
