/** Nothing that opens an account stands anywhere in plain: what was typed is looked for in everything that is kept. */
@NullMarked
@CheckReturnValue
package hu.kapu.e2e.leaks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
