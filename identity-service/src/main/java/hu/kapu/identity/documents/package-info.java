/** The register of eID cards: is this the one-time code that came with that card, and whose card is it? */
@NullMarked
@CheckReturnValue
package hu.kapu.identity.documents;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
