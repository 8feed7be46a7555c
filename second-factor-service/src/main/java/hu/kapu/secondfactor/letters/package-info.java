/** The letters that tell a citizen of changes of factors, sealed requests to the mail service. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.letters;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
