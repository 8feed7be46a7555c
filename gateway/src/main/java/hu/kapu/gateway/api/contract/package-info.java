/** The contract board: what a portal asks for, and what its citizens bring. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.api.contract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
