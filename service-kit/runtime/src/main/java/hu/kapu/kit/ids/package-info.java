/** Identifiers that sort by the time they were made. */
@NullMarked
@CheckReturnValue
package hu.kapu.kit.ids;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
