/** The authorization endpoint: a portal's request in, one code per sign-in out. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.oidc.authorization;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
