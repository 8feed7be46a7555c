/** What a registrar may do to an account that exists: find it, issue a first-login code anew, correct it. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.registrar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
