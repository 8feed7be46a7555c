/** How strongly the citizens of each portal sign in lately, counted without naming anybody. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.contract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
