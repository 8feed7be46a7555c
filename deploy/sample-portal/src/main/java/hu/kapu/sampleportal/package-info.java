/** A portal as any town could write one: an ordinary OpenID Connect client that knows Kapu only by its issuer. */
@NullMarked
@CheckReturnValue
package hu.kapu.sampleportal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
