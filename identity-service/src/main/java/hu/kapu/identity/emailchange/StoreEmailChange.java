package hu.kapu.identity.emailchange;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.RequestLetter;
import hu.kapu.identity.citizen.RequestLetter.Letter;
import hu.kapu.identity.citizen.SealedRecipients;
import hu.kapu.identity.emailchange.EmailChangeEvents.EmailChangeRequested;
import hu.kapu.identity.emailchange.RequestEmailChange.Wish;
import hu.kapu.identity.emailchange.RequestedChange.Underway;
import hu.kapu.kit.ids.Ids;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One transaction: the change, the code's letter to the coming address, the notice to the present one, the event. */
@ApplicationScoped
class StoreEmailChange {
    private final Citizens citizens;
    private final EmailChanges changes;
    private final EmailChangeSeals seals;
    private final SealedRecipients recipients;
    private final RequestLetter letters;
    private final Outbox outbox;
    private final Ids ids;
    private final EmailChangeSettings settings;

    StoreEmailChange(
            Citizens citizens,
            EmailChanges changes,
            EmailChangeSeals seals,
            SealedRecipients recipients,
            RequestLetter letters,
            Outbox outbox,
            Ids ids,
            EmailChangeSettings settings) {
        this.citizens = citizens;
        this.changes = changes;
        this.seals = seals;
        this.recipients = recipients;
        this.letters = letters;
        this.outbox = outbox;
        this.ids = ids;
        this.settings = settings;
    }

    /** The rules once more, for what came between; a repeated attempt id gets the change that it made. */
    @WithTransaction
    Uni<RequestedChange> store(Wish wish, Instant sendAgainAt, Instant now) {
        return citizens.lock(wish.citizen())
                .chain(locked -> RequestEmailChange.refusal(wish, locked, now)
                        .map(refused -> Uni.createFrom().item(refused))
                        .orElseGet(() -> store(wish, locked.orElseThrow(), sendAgainAt, now)));
    }

    private Uni<RequestedChange> store(Wish wish, CitizenAccount citizen, Instant sendAgainAt, Instant now) {
        return changes.of(wish.citizen(), now).chain(earlier -> store(wish, citizen, earlier, sendAgainAt, now));
    }

    private Uni<RequestedChange> store(
            Wish wish, CitizenAccount citizen, Optional<OpenChange> earlier, Instant sendAgainAt, Instant now) {
        Optional<OpenChange> own = earlier.filter(change -> change.attempt().equals(wish.attempt()));
        return own.<Uni<RequestedChange>>map(change -> Uni.createFrom().item(Underway.of(change)))
                .orElseGet(() -> begin(wish, citizen, sendAgainAt, now));
    }

    private Uni<RequestedChange> begin(Wish wish, CitizenAccount citizen, Instant sendAgainAt, Instant now) {
        EmailCode code = seals.newCode();
        byte[] recipient = recipients.of(citizen.id(), wish.email(), citizen.identity(), citizen.language());
        Instant validUntil = now.plus(settings.codeLife());
        return letters.send(letter(citizen, recipient, code, validUntil))
                .map(messageId -> {
                    UUID id = ids.next();
                    return new OpenChange(
                            id,
                            seals.seal(citizen.id(), id, wish.email()),
                            recipient,
                            wish.email().masked(),
                            seals.mac(citizen.id(), id, code),
                            messageId,
                            wish.attempt(),
                            now,
                            sendAgainAt,
                            validUntil);
                })
                .call(change -> changes.put(citizen.id(), change))
                .call(() -> tell(wish, citizen, now))
                .map(Underway::of);
    }

    private static Letter letter(CitizenAccount citizen, byte[] recipient, EmailCode code, Instant validUntil) {
        Map<String, String> parameters = Map.of("code", code.grouped(), "validUntil", validUntil.toString());
        return new Letter(citizen.id(), recipient, "email-change-code", parameters, validUntil);
    }

    private Uni<Void> tell(Wish wish, CitizenAccount citizen, Instant now) {
        if (citizen.email().equals(wish.email())) {
            return Uni.createFrom().voidItem();
        }
        Letter notice = Letter.to(
                citizen,
                "email-change-requested",
                Map.of("newAddress", wish.email().masked(), "at", now.toString()));
        return outbox.append(new EmailChangeRequested(citizen.id(), now).event())
                .chain(() -> letters.send(notice))
                .replaceWithVoid();
    }
}
