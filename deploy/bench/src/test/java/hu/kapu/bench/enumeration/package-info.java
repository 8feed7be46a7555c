/** Tests of the arithmetic, and a short run against the real suite. */
@NullMarked
@CheckReturnValue
package hu.kapu.bench.enumeration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
