/** From the request for a mail to the mail server's answer. */
@NullMarked
@CheckReturnValue
package hu.kapu.notification.delivery;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
