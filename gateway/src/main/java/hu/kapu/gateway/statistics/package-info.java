/** Counts of sign-ins and refusals per portal, without anything about a person. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.statistics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
