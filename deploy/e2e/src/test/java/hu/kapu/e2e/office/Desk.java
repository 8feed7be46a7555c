package hu.kapu.e2e.office;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Phone;
import hu.kapu.e2e.bench.Window;
import hu.kapu.e2e.screens.RegistrarScreens;
import hu.kapu.e2e.screens.Screen;
import hu.kapu.e2e.screens.SignInScreens;
import hu.kapu.local.citizens.Citizen;
import java.time.Duration;
import java.time.Instant;

/** One official with a browser that stays open, because who decides about cases must have signed in a short while ago. */
public final class Desk {
    private static final Duration SIGNED_IN_FOR = Duration.ofMinutes(10);

    private final Citizen official;
    private final Phone phone;
    private final Window window;
    private Instant signedInAt = Instant.EPOCH;

    Desk(Bench bench, Citizen official) {
        this.official = official;
        this.phone = new Phone(official.secret().orElseThrow());
        this.window = bench.window();
    }

    public Citizen official() {
        return official;
    }

    /** The door's home page, signed in. */
    public RegistrarScreens screens() {
        Page page = window.atGateway(RegistrarScreens.PATH);
        if (signedInAt.plus(SIGNED_IN_FOR).isBefore(Instant.now())) {
            page = signIn();
        }
        Screen.headed(page, RegistrarScreens.HOME);
        return new RegistrarScreens(page);
    }

    private Page signIn() {
        Page page = window.atGateway("/ugyfelkapu/belepes");
        SignInScreens signIn = new SignInScreens(page);
        signIn.typePassword(official);
        signIn.typeCode(phone.code());
        Screen.headed(page, "Az Ön Ügyfélkapuja");
        signedInAt = Instant.now();
        return window.atGateway(RegistrarScreens.PATH);
    }

    void close() {
        window.close();
    }
}
