package hu.kapu.gateway.registrar;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The official whose request is being answered. */
@RequestScoped
class SignedInOfficial {
    private @Nullable Official official;

    void is(Official admitted) {
        this.official = admitted;
    }

    Official get() {
        if (official == null) {
            throw new IllegalStateException("this page is reached without a role");
        }
        return official;
    }
}
