package hu.kapu.identity.activation;

import hu.kapu.identity.credential.AcceptPassword;
import hu.kapu.identity.credential.MailedCode;
import hu.kapu.identity.credential.Reservation.Granted;
import hu.kapu.identity.credential.Reservation.NameHolder;
import hu.kapu.identity.credential.Reservation.Repeated;
import hu.kapu.identity.credential.StoredHash;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Uses the code and records the outcome in the budget. */
@ApplicationScoped
class SettleFirstLogin {
    private static final FirstLogin REFUSED = new FirstLogin.Refused();

    private final UseFirstLoginCode useCode;
    private final FirstLoginBudget budget;
    private final AcceptPassword acceptPassword;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    SettleFirstLogin(UseFirstLoginCode useCode, FirstLoginBudget budget, AcceptPassword acceptPassword, Ids ids) {
        this.useCode = useCode;
        this.budget = budget;
        this.acceptPassword = acceptPassword;
        this.ids = ids;
    }

    Uni<FirstLogin> settle(FirstLoginAttempt attempt, Granted granted, StoredHash hash, Instant now) {
        UUID citizen = granted.holder().map(NameHolder::citizen).orElseGet(ids::next);
        MailedCode code = attempt.code().orElseGet(() -> MailedCode.random(random));
        return useCode.use(citizen, code, attempt.id(), hash, now)
                .chain(used -> used ? accept(attempt, granted, citizen, now) : refuse(attempt, granted));
    }

    /** The first answer once more. */
    Uni<FirstLogin> again(Repeated repeated) {
        return repeated.accepted() && repeated.holder().isPresent()
                ? accepted(repeated.holder().get().citizen(), repeated.at())
                : Uni.createFrom().item(REFUSED);
    }

    private Uni<FirstLogin> accept(FirstLoginAttempt attempt, Granted granted, UUID citizen, Instant now) {
        return budget.accept(attempt, granted, citizen, now).chain(settled -> accepted(citizen, now));
    }

    private Uni<FirstLogin> refuse(FirstLoginAttempt attempt, Granted granted) {
        return budget.refuse(attempt, granted).replaceWith(REFUSED);
    }

    private Uni<FirstLogin> accepted(UUID citizen, Instant passwordAt) {
        return acceptPassword
                .afterNewPassword(citizen, passwordAt)
                .map(found -> found.<FirstLogin>map(FirstLogin.Accepted::new).orElse(REFUSED));
    }
}
