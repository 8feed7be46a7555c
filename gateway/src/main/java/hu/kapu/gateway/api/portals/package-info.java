/** The register of portals, for operators. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.api.portals;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
