package hu.kapu.gateway.signin;

import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.List;

/** Where a browser goes on, with the cookies it gets on the way. */
public record Landing(SignInTransaction transaction, List<NewCookie> cookies) {
    static Landing without(SignInTransaction transaction) {
        return new Landing(transaction, List.of());
    }

    public URI location() {
        return transaction.presentStep().of(transaction.id());
    }

    @Override
    public String toString() {
        return "Landing[" + location() + "]";
    }
}
