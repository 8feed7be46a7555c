/** Events that leave the database exactly when the change that caused them was committed. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.outbox;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
