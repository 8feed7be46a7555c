/** The account site: first login, requesting Ügyfélkapu+, its state, sign-out; and what each session may reach. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.account;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
