/** What portals and operators may know of how portals are entered. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.api.statistics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
