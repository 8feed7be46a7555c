package hu.kapu.gateway.scope;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The caller whose request is being answered. */
@RequestScoped
public class CurrentCaller {
    private @Nullable ApiCaller caller;

    void is(ApiCaller admitted) {
        this.caller = admitted;
    }

    public ApiCaller get() {
        if (caller == null) {
            throw new IllegalStateException("this resource asks for no scope");
        }
        return caller;
    }
}
