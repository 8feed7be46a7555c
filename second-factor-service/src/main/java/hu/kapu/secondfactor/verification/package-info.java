/** Checks the code of an authenticator app: each step once, within the budgets, repeatable by attempt id. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.verification;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
