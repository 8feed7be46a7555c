/** What every change of factors has in common: the proof it needs, one database transaction, a repeatable answer. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.changes;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
