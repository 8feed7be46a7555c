/** Other people's OpenID Connect clients, each signing a citizen in at the running suite. */
@NullMarked
@CheckReturnValue
package hu.kapu.interop;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
