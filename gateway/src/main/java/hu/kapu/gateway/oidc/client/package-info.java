/** Which portal is calling: every endpoint that portals' servers use asks here first. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.oidc.client;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
