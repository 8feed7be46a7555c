/** What operators watch: one picture of sign-ins, mails, the migration, announced raises and the outbox. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.watching;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
