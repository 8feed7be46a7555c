/** How often a mail may be asked for. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.mailing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
