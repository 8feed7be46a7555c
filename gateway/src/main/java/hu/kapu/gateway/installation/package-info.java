/** What this installation configures: its calendar, the methods it has, its public address. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.installation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
