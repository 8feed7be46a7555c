/** Whether status, body or time of an answer tells that somebody has an account. */
@NullMarked
@CheckReturnValue
package hu.kapu.bench.enumeration;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
