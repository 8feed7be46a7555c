package hu.kapu.identity.registration;

import hu.kapu.identity.activation.PasswordSet;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.RequestLetter;
import hu.kapu.identity.citizen.RequestLetter.Letter;
import hu.kapu.identity.credential.StoredHash;
import hu.kapu.identity.credential.StoredPasswords;
import hu.kapu.identity.documents.EidPair;
import hu.kapu.identity.documents.RegisteredDocument;
import hu.kapu.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/**
 * Everything that comes with a citizen who registered from home, written in the caller's transaction. Usable at once;
 * the address counts as unconfirmed until a code sent to it is used.
 */
@ApplicationScoped
class NewHomeCitizens {
    private final Citizens citizens;
    private final StoredPasswords passwords;
    private final ShownDocumentRepository documents;
    private final RequestLetter letters;
    private final Outbox outbox;

    NewHomeCitizens(
            Citizens citizens,
            StoredPasswords passwords,
            ShownDocumentRepository documents,
            RequestLetter letters,
            Outbox outbox) {
        this.citizens = citizens;
        this.passwords = passwords;
        this.documents = documents;
        this.letters = letters;
        this.outbox = outbox;
    }

    Uni<Void> add(CitizenAccount citizen, EidPair pair, RegisteredDocument document, StoredHash hash, Instant now) {
        ShownDocument card = new ShownDocument(
                DocumentKind.ID_CARD, pair.documentNumber(), document.issuedOn(), document.validUntil(), true);
        return citizens.add(citizen)
                .chain(() -> passwords.setFirst(citizen.id(), hash, now))
                .chain(() -> citizens.activateUnconfirmed(citizen.id(), now))
                .chain(() -> documents.keep(card, citizen.id(), now))
                .chain(() -> tell(citizen, now));
    }

    private Uni<Void> tell(CitizenAccount citizen, Instant now) {
        Map<String, String> parameters = Map.of("userName", citizen.userName(), "at", now.toString());
        return outbox.append(new CitizenRegistered(citizen.id(), now, citizen.language()).event())
                .chain(() -> outbox.append(
                        PasswordSet.atHomeRegistration(citizen.id(), now).event()))
                .chain(() -> letters.send(Letter.to(citizen, "account-registered", parameters)))
                .replaceWithVoid();
    }
}
