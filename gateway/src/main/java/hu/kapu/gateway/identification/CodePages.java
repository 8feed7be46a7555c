package hu.kapu.gateway.identification;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.EmailChallenge;
import hu.kapu.gateway.clients.EmailCodes;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import hu.kapu.gateway.mailstate.ShownMails;
import hu.kapu.gateway.signin.EnrolmentProgress;
import hu.kapu.gateway.signin.MoreTime;
import hu.kapu.gateway.signin.OfferedMethods;
import hu.kapu.gateway.signin.ProvenPassword;
import hu.kapu.gateway.signin.SignInTransaction;
import hu.kapu.gateway.ui.ClockOffset;
import hu.kapu.gateway.ui.CodeEntry;
import hu.kapu.gateway.ui.CodeMethodPage;
import hu.kapu.gateway.ui.CodePage;
import hu.kapu.gateway.ui.EmailCodePage;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.MailProgress;
import hu.kapu.gateway.ui.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The step of the code, for the app or the mail; showing it sends and changes nothing. */
@ApplicationScoped
class CodePages {
    /** What is to be told on the page. */
    record Told(int status, List<Refusal> errors, @Nullable ClockOffset clock, String typed) {
        static final Told NOTHING = new Told(200, List.of(), null, "");

        static Told refusal(Refusal refusal) {
            return refusal(422, refusal, null);
        }

        static Told refusal(int status, Refusal refusal, @Nullable ClockOffset clock) {
            return new Told(status, List.of(refusal), clock, "");
        }

        /** What had been typed stays in its field. */
        static Told typed(String code) {
            return new Told(200, List.of(), null, code.length() <= LONGEST ? code : "");
        }

        @Override
        public String toString() {
            return "Told[" + status + "]";
        }
    }

    private static final int LONGEST = 64;

    static final String CODE = "/azonositas/kod";

    private final SecondFactors secondFactors;
    private final EmailCodes emailCodes;
    private final ShownMails shownMails;
    private final OfferedMethods offered;
    private final MoreTime moreTime;
    private final StepUpPages stepUps;
    private final PortalLevels levels;
    private final SignInPages pages;

    CodePages(
            SecondFactors secondFactors,
            EmailCodes emailCodes,
            ShownMails shownMails,
            OfferedMethods offered,
            MoreTime moreTime,
            StepUpPages stepUps,
            PortalLevels levels,
            SignInPages pages) {
        this.secondFactors = secondFactors;
        this.emailCodes = emailCodes;
        this.shownMails = shownMails;
        this.offered = offered;
        this.moreTime = moreTime;
        this.stepUps = stepUps;
        this.levels = levels;
        this.pages = pages;
    }

    Uni<Response> show(SignInTransaction transaction, Told told) {
        return show(transaction, transaction.secondMethod(), told);
    }

    /** For the method whose code was typed, whatever another tab has chosen since. */
    Uni<Response> show(SignInTransaction transaction, Method method, Told told) {
        return transaction
                .password()
                .map(password -> method == Method.EMAIL_CODE
                        ? email(transaction, password, told)
                        : app(transaction, password, told))
                .orElseGet(() -> Uni.createFrom().item(SignInPages.toPresentStep(transaction)));
    }

    /** Which code it shall be; only what the citizen has and what opens this target. */
    Uni<Response> choice(SignInTransaction transaction) {
        return transaction
                .password()
                .map(password -> state(transaction, password).map(state -> switch (state) {
                    case FactorState.Known known -> choice(transaction, password, known);
                    case FactorState.Unavailable() -> unavailable(transaction);
                }))
                .orElseGet(() -> Uni.createFrom().item(SignInPages.toPresentStep(transaction)));
    }

    /** What became of a mail of this citizen, for the script of the page. */
    Uni<MailProgress> progress(UUID messageId, ProvenPassword password) {
        return shownMails.progress(messageId, password.citizenId(), password.at());
    }

    private Uni<Response> app(SignInTransaction transaction, ProvenPassword password, Told told) {
        return transaction.isStepUp()
                ? stepUps.show(transaction, password, told)
                : appAlone(transaction, password, told);
    }

    private Uni<Response> appAlone(SignInTransaction transaction, ProvenPassword password, Told told) {
        return hasOther(transaction, password, FactorState.Known::hasEmailCode, Method.EMAIL_CODE)
                .map(other -> SignInPages.page(
                        told.status(),
                        new CodePage(
                                pages.codeLayout(transaction).shownAt(CODE, ""),
                                transaction.enrolment().done(),
                                told.clock(),
                                password.citizen().isFrozen(),
                                other,
                                new CodeEntry(told.typed(), moreTime.isLeft(transaction, password)),
                                told.errors())));
    }

    private Uni<Response> email(SignInTransaction transaction, ProvenPassword password, Told told) {
        return emailCodes
                .newest(EnrolmentProgress.applicant(transaction, password))
                .chain(answer -> switch (answer) {
                    case EmailChallenge.Requested mail ->
                        shownMails
                                .of(mail, password.citizenId())
                                .chain(shown -> email(transaction, password, Optional.of(shown), told));
                    case EmailChallenge.Unavailable() -> Uni.createFrom().item(unavailable(transaction));
                    default -> email(transaction, password, Optional.empty(), told);
                });
    }

    private Uni<Response> email(
            SignInTransaction transaction, ProvenPassword password, Optional<EmailCodePage.Mail> mail, Told told) {
        return hasOther(transaction, password, FactorState.Known::hasApp, Method.TOTP)
                .map(other -> SignInPages.page(
                        told.status(),
                        new EmailCodePage(
                                pages.codeLayout(transaction).shownAt(CODE, ""),
                                password.citizen().maskedAddress(),
                                mail.orElse(null),
                                transaction.emailCode().from().orElse(null),
                                password.citizen().isFrozen(),
                                other,
                                levels.leavingOut(List.of(Method.EMAIL_CODE), transaction.target())
                                        .orElse(null),
                                new CodeEntry(told.typed(), moreTime.isLeft(transaction, password)),
                                told.errors())));
    }

    private Response choice(SignInTransaction transaction, ProvenPassword password, FactorState.Known known) {
        boolean frozen = password.citizen().isFrozen();
        List<Method> open = offered.at(transaction.target());
        Layout layout = pages.codeLayout(transaction);
        return SignInPages.ok(new CodeMethodPage(
                layout,
                password.citizen().maskedAddress(),
                (known.hasApp() || frozen) && open.contains(Method.TOTP),
                known.hasEmailCode() && open.contains(Method.EMAIL_CODE),
                known.hasEmailCode() && offered.isTooWeak(Method.EMAIL_CODE, transaction.target())));
    }

    /** A second way is an addition: where it cannot be known, the page does without. */
    private Uni<Boolean> hasOther(
            SignInTransaction transaction,
            ProvenPassword password,
            Function<FactorState.Known, Boolean> has,
            Method other) {
        if (!offered.at(transaction.target()).contains(other)) {
            return Uni.createFrom().item(false);
        }
        return state(transaction, password).map(state -> state instanceof FactorState.Known known && has.apply(known));
    }

    private Uni<FactorState> state(SignInTransaction transaction, ProvenPassword password) {
        Applicant applicant = EnrolmentProgress.applicant(transaction, password);
        return secondFactors.state(applicant);
    }

    private Response unavailable(SignInTransaction transaction) {
        return pages.error(pages.layout(transaction), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
    }
}
