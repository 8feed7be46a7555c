/** Proof of possession (RFC 9449): a token that is worth something only together with the key it was given to. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.oidc.dpop;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
