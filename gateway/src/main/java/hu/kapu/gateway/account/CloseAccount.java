package hu.kapu.gateway.account;

import hu.kapu.gateway.clients.Applicant;
import hu.kapu.gateway.clients.CitizenAccounts;
import hu.kapu.gateway.clients.Closing;
import hu.kapu.gateway.session.EndAccess;
import hu.kapu.gateway.session.Session;
import hu.kapu.gateway.session.Sessions;
import hu.kapu.kit.ids.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The wish to close the account ends access everywhere but in the session it was made in, where it can be taken back. */
@ApplicationScoped
class CloseAccount {
    private final CitizenAccounts accounts;
    private final EndAccess endAccess;
    private final Sessions sessions;
    private final Ids ids;

    CloseAccount(CitizenAccounts accounts, EndAccess endAccess, Sessions sessions, Ids ids) {
        this.accounts = accounts;
        this.endAccess = endAccess;
        this.sessions = sessions;
        this.ids = ids;
    }

    Uni<Closing> request(Session session) {
        Applicant owner = SignedInCitizen.applicant(session);
        return endAccess
                .elsewhere(session)
                .chain(() -> accounts.requestClosing(owner, ids.next()))
                .call(() -> endAccess.elsewhere(session))
                .call(closing -> remember(session, closing));
    }

    Uni<Closing> cancel(Session session) {
        return accounts.cancelClosing(SignedInCitizen.applicant(session), ids.next())
                .call(closing -> remember(session, closing));
    }

    private Uni<Void> remember(Session session, Closing closing) {
        return switch (closing) {
            case Closing.Waiting(Instant closesAt) -> sessions.closing(session.citizenId(), closesAt);
            case Closing.Cancelled() -> sessions.closing(session.citizenId(), null);
            case Closing.Frozen() -> Uni.createFrom().voidItem();
            case Closing.Unavailable() -> Uni.createFrom().voidItem();
        };
    }
}
