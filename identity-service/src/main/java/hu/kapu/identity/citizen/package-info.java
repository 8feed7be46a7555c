/** Who a citizen is: natural identity, user name, e-mail address, status, and what a portal may learn of it. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.citizen;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
