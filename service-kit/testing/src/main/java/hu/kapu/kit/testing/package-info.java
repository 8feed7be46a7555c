/** Real servers for tests and for the local suite, a clock to move, and the rules every service's code obeys. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
