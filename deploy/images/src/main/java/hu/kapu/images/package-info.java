/** Puts the container images together from what the build has staged: layers, settings and bill of materials. */
@NullMarked
@CheckReturnValue
package hu.kapu.images;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
