/** Citizens to try the suite with, made through the services' real APIs. */
@NullMarked
@CheckReturnValue
package hu.kapu.local.citizens;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
