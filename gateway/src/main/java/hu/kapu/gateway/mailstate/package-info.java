/** What became of the mails that a page waits for, as the notification service tells; shared by all gateways. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.mailstate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
