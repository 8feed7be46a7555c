package hu.kapu.identity.registration;

import hu.kapu.identity.activation.IssueFirstLoginCode;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.SealedRecipients;
import hu.kapu.identity.citizen.Standing;
import hu.kapu.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Everything that comes with a new citizen, written in the caller's transaction. */
@ApplicationScoped
class NewCitizens {
    private final Citizens citizens;
    private final ShownDocumentRepository documents;
    private final IssueFirstLoginCode issueFirstLoginCode;
    private final SealedRecipients recipients;
    private final Outbox outbox;

    NewCitizens(
            Citizens citizens,
            ShownDocumentRepository documents,
            IssueFirstLoginCode issueFirstLoginCode,
            SealedRecipients recipients,
            Outbox outbox) {
        this.citizens = citizens;
        this.documents = documents;
        this.issueFirstLoginCode = issueFirstLoginCode;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    Uni<Void> add(Application application, UUID id, Instant now) {
        CitizenAccount citizen = account(application, id, now);
        return citizens.add(citizen)
                .chain(() -> documents.keep(application.document(), id, now))
                .chain(() -> outbox.append(new CitizenRegistered(id, now, application.language()).event()))
                .chain(() -> issueFirstLoginCode.to(citizen, now))
                .replaceWithVoid();
    }

    private CitizenAccount account(Application application, UUID id, Instant now) {
        return new CitizenAccount(
                id,
                application.userName().written(),
                CitizenStatus.REGISTERED,
                application.identity(),
                application.email(),
                application.language(),
                recipients.of(id, application.email(), application.identity(), application.language()),
                now,
                Standing.NEW);
    }
}
