/** The dated rules: who may enter where with what, and why; plain Java, no framework. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.calendar;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
