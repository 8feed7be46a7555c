/** Documents that are made from the code, and the tests that keep them equal to it. */
@NullMarked
@CheckReturnValue
package hu.kapu.e2e.docs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
