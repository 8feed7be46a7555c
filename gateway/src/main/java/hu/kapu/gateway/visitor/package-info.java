/** From where somebody visits, in words for the owner of the account: device, network and country. It decides nothing. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.visitor;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
