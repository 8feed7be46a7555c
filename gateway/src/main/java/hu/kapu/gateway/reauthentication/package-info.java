/** Password and current code once more, before a signed-in citizen changes what protects the account. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.reauthentication;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
