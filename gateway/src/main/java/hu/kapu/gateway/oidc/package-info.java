/** OpenID Connect as a whole: what is supported, under which issuer, and the words of OAuth that its parts share. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.oidc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
