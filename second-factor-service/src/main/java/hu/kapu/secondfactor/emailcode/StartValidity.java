package hu.kapu.secondfactor.emailcode;

import hu.kapu.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** From the moment the mail server took it, a code counts for ten minutes; never longer than said before. */
@ApplicationScoped
class StartValidity {
    private final Pool pool;
    private final Inbox inbox;
    private final Challenges challenges;
    private final EmailCodeSettings settings;

    StartValidity(Pool pool, Inbox inbox, Challenges challenges, EmailCodeSettings settings) {
        this.pool = pool;
        this.inbox = inbox;
        this.challenges = challenges;
        this.settings = settings;
    }

    Uni<Void> of(UUID event, SentMail mail) {
        return pool.withTransaction(connection -> inbox.once(
                connection,
                event,
                () -> challenges.sent(
                        connection, mail.messageId(), mail.at(), mail.at().plus(settings.validity()))));
    }
}
