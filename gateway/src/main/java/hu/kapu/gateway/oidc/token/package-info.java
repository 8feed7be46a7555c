/** The token and userinfo endpoints: a code becomes tokens once, a token shows the claims it was granted. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.oidc.token;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
