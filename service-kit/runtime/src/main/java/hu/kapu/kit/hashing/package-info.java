/** Memory-hard hashing on a bounded pool of its own. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.hashing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
