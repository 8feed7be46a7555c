/** What our letters say, in the citizen's language. */
@NullMarked
@CheckReturnValue
package hu.kapu.notification.letters;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
