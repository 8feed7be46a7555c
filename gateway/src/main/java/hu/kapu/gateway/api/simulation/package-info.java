/** The cut-over simulator: whether one person would get into one portal at one instant, for operators, on the record. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.api.simulation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
