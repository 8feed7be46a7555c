/** What ties a request to its browser: the cookie, the token in each form, the layout, and pages for what goes wrong. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.browser;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
