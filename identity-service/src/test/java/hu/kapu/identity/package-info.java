/** What the tests of this service share: the doors it is called through, and the letters it asks for. */
@NullMarked
@CheckReturnValue
package hu.kapu.identity;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
