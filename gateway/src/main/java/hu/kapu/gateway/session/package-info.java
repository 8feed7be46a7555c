/** Sessions kept by the server, with the methods that opened them and the epoch that ends them. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.session;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
