/** What the overlays render, read strictly and held to the rules that every installation needs. */
@NullMarked
@CheckReturnValue
package hu.kapu.manifests;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
