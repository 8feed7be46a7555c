/** Signing in without a browser, for portals of the state's own that are registered for it (draft-ietf-oauth-first-party-apps). */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.oidc.challenge;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
