/** The mail trap's inbox: every letter the suite has sent, as a page and as JSON. */
@NullMarked
@CheckReturnValue
package hu.kapu.local.inbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
