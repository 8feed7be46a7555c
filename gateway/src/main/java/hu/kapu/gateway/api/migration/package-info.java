/** How far citizens have come from one factor to two, for operators. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.api.migration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
