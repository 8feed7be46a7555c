/** What citizens do, told as stories in a real browser against the whole suite. */
@NullMarked
@CheckReturnValue
package hu.kapu.e2e;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
