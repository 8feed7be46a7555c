/** How all factors of a citizen end at once: by a registrar, with the account, and what is erased afterwards. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.ending;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
