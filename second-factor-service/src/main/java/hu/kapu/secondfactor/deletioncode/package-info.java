/** The deletion code: one per account, kept on paper, ends every second factor. */
@NullMarked
@CheckReturnValue
package hu.kapu.secondfactor.deletioncode;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
