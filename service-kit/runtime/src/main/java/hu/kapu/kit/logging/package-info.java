/** Logs that carry ids and never a code, secret, password or address. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.logging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
