package hu.kapu.gateway.signin;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.EmailChallenge;
import hu.kapu.gateway.clients.FactorState;
import hu.kapu.gateway.clients.SecondFactors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Asks the second-factor service, once a password is proved, where the sign-in goes on, and has the mail with the code
 * sent where that is next.
 */
@ApplicationScoped
public class AfterPassword {

    /** Where the sign-in goes on. */
    public sealed interface Next {
        /** At this step; a factor that was chosen and that the citizen does not have leads to the choice. */
        record At(Step step) implements Next {}

        /** The code is awaited, and this became of its mail. */
        record AtMailedCode(EmailChallenge mail) implements Next {}

        /** It cannot be known which factors there are. */
        record Unavailable() implements Next {}
    }

    private final SecondFactors secondFactors;
    private final SendEmailCode sendEmailCode;

    AfterPassword(SecondFactors secondFactors, SendEmailCode sendEmailCode) {
        this.secondFactors = secondFactors;
        this.sendEmailCode = sendEmailCode;
    }

    public Uni<Next> goOn(SignInTransaction transaction) {
        Optional<ProvenPassword> password = transaction.password();
        if (transaction.presentStep() != Step.CODE || password.isEmpty()) {
            return at(transaction.presentStep());
        }
        return secondFactors
                .state(EnrolmentProgress.applicant(transaction, password.get()))
                .chain(state -> switch (state) {
                    case FactorState.Known known -> toCode(transaction, password.get(), known);
                    case FactorState.Unavailable() -> Uni.createFrom().item(new Next.Unavailable());
                });
    }

    private Uni<Next> toCode(SignInTransaction transaction, ProvenPassword password, FactorState.Known known) {
        Step next = nextStep(transaction, password, known);
        return next == Step.CODE && transaction.secondMethod() == Method.EMAIL_CODE
                ? sendEmailCode.first(transaction, password).map(Next.AtMailedCode::new)
                : at(next);
    }

    private static Step nextStep(SignInTransaction transaction, ProvenPassword password, FactorState.Known known) {
        boolean frozen = password.citizen().isFrozen();
        if (!known.hasSecondFactor() && !frozen) {
            return Step.PASSWORD_ALONE;
        }
        boolean has = transaction.secondMethod() == Method.EMAIL_CODE ? known.hasEmailCode() : known.hasApp() || frozen;
        return has ? Step.CODE : Step.CODE_METHOD;
    }

    private static Uni<Next> at(Step step) {
        return Uni.createFrom().item(new Next.At(step));
    }
}
