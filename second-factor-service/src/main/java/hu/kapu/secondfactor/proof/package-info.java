/** What a citizen has proved in a sign-in transaction, and which changes of factors that allows. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.proof;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
