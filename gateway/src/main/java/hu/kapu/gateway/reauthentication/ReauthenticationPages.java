package hu.kapu.gateway.reauthentication;

import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.ui.ClockOffset;
import hu.kapu.gateway.ui.EmailCodePage;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.ReauthenticateCodePage;
import hu.kapu.gateway.ui.ReauthenticatePasswordPage;
import hu.kapu.gateway.ui.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dresses the two steps of giving password and code once more as pages. */
@ApplicationScoped
class ReauthenticationPages {
    /** What is to be told at the step of the code. */
    record Told(int status, List<Refusal> errors, @Nullable ClockOffset clock) {
        static final Told NOTHING = new Told(200, List.of(), null);

        static Told refusal(int status, Refusal refusal) {
            return refusal(status, refusal, null);
        }

        static Told refusal(int status, Refusal refusal, @Nullable ClockOffset clock) {
            return new Told(status, List.of(refusal), clock);
        }
    }

    private static final int STEPS = 2;
    private static final String BACK = "vissza=";

    private final Layouts layouts;
    private final SignInPages pages;

    ReauthenticationPages(Layouts layouts, SignInPages pages) {
        this.layouts = layouts;
        this.pages = pages;
    }

    Response password(BackPath back, int status, List<Refusal> errors) {
        return SignInPages.page(
                status, new ReauthenticatePasswordPage(layout(back).atStep(1, STEPS), back.path(), errors));
    }

    /** The form for the app's code, with the offer of a mail where there is one. */
    Response appCode(BackPath back, boolean offersMail, Told told) {
        return SignInPages.page(
                told.status(),
                new ReauthenticateCodePage(
                        layout(back).atStep(2, STEPS),
                        back.path(),
                        byMail(back),
                        true,
                        offersMail,
                        null,
                        null,
                        told.clock(),
                        told.errors()));
    }

    /** The form for the code in the mail, or the button that sends it. */
    Response mailedCode(
            Session session, BackPath back, boolean offersApp, EmailCodePage.@Nullable Mail mail, Told told) {
        Layout layout = layout(back)
                .shownAt(Reauthentication.PATH, BACK + back.path() + "&mod=email")
                .atStep(2, STEPS);
        return SignInPages.page(
                told.status(),
                new ReauthenticateCodePage(
                        layout,
                        back.path(),
                        byMail(back),
                        offersApp,
                        true,
                        session.maskedAddress(),
                        mail,
                        told.clock(),
                        told.errors()));
    }

    Response refused(BackPath back, int status, Refusal refusal) {
        return pages.refused(layout(back), status, refusal);
    }

    Response unavailable(BackPath back) {
        return pages.error(layout(back), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
    }

    Response overloaded(BackPath back, Duration wait) {
        return pages.error(layout(back), ErrorPage.Kind.OVERLOADED, Optional.of(wait));
    }

    private static String byMail(BackPath back) {
        return back.proof() + "&mod=email";
    }

    private Layout layout(BackPath back) {
        return layouts.current()
                .whenSignedIn(true)
                .withBackLink(back.path())
                .shownAt(Reauthentication.PATH, BACK + back.path());
    }
}
