/** One sign-in as a row that moves through sealed states by compare-and-set, whoever drives it. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.signin;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
