/** The portals that citizens sign in to: who they are, where they live, how sure they need to be. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.portal;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
