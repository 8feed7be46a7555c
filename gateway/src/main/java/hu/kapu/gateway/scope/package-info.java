/** Who may do what at the REST API: machine clients, officials and portals as themselves, each with named scopes. */
@NullMarked
@CheckReturnValue
package hu.kapu.gateway.scope;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
