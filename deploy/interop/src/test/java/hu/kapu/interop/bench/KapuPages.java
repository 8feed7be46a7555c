package hu.kapu.interop.bench;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import hu.kapu.local.citizens.AuthenticatorApp;
import hu.kapu.local.citizens.Citizen;
import java.time.Instant;
import java.util.Map;

/** Kapu's pages as a citizen with an authenticator app goes through them. */
public final class KapuPages {
    private KapuPages() {}

    /** From the identification page back to wherever Kapu sends the browser then. */
    @CanIgnoreReturnValue
    public static Seen signIn(Visitor visitor, Citizen citizen) {
        visitor.fillIn(Map.of("mod", "totp"));
        visitor.fillIn(Map.of(
                "userName", citizen.userName(), "password", citizen.password().orElseThrow()));
        String code = new AuthenticatorApp(citizen.secret().orElseThrow()).codeAt(Instant.now());
        return visitor.fillIn(Map.of("mod", "totp", "code", code));
    }

    public static boolean asksForSignIn(Seen seen) {
        return seen.at().getPath().startsWith("/azonositas");
    }
}
