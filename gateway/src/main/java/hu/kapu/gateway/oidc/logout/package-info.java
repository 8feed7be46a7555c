/** Signing out: asked for by a portal, and told to every portal that the session had opened. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.oidc.logout;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
