/** What the stories need: the running suite, browser windows, citizens with a phone, and what axe finds. */
@NullMarked
@CheckReturnValue
package hu.kapu.e2e.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
