/** What a portal was granted for one sign-in, and what that is still worth at a given instant. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.oidc.grant;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
