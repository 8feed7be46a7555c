/** What operators watch. */
@NullMarked
package hu.kapu.gateway.watching;

import org.jspecify.annotations.NullMarked;
