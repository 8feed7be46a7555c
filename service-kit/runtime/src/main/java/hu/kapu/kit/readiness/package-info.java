/** What has to hold before a service may start, and while it may be called. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.readiness;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
