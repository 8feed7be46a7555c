/** What every story of interoperability needs: the suite, a citizen, a browser, programs of other people. */
@NullMarked
@CheckReturnValue
package hu.kapu.interop.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
