/** The forgotten password: a code to the mailbox, a further proof where the mailbox opens the account, a new password. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.recovery;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
