/** Time-based one-time codes (RFC 6238): secret, code, steps, the link and picture an authenticator app reads. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.totp;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
