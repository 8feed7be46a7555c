/** The whole suite on one machine, for people ({@code ./kapu up}) and for the end-to-end tests alike. */
@NullMarked
@CheckReturnValue
package hu.kapu.local;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
