/** The one class of ours that is in every image: it asks the program beside it how it is. */
@NullMarked
@CheckReturnValue
package hu.kapu.images.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
