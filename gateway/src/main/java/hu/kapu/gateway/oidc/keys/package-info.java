/** The keys that sign ID tokens: made here, sealed in the database, chosen by time alike on every instance. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.oidc.keys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
