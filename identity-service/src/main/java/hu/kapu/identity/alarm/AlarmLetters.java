package hu.kapu.identity.alarm;

import hu.kapu.identity.citizen.AddressInForce;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.RequestLetter;
import hu.kapu.identity.citizen.RequestLetter.Letter;
import hu.kapu.identity.citizen.Standing.Freeze;
import hu.kapu.kit.sealing.MailRecipient;
import hu.kapu.kit.sealing.MailSealer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Who is written to about an alarm; in the caller's transaction. */
@ApplicationScoped
class AlarmLetters {
    private static final String OPERATOR_LANGUAGE = "hu";

    private final RequestLetter letters;
    private final AddressInForce addressInForce;
    private final MailSealer mailSealer;
    private final AlarmSettings settings;

    AlarmLetters(RequestLetter letters, AddressInForce addressInForce, MailSealer mailSealer, AlarmSettings settings) {
        this.letters = letters;
        this.addressInForce = addressInForce;
        this.mailSealer = mailSealer;
        this.settings = settings;
    }

    /** The owner, at the address that counted before the notice, and the operator where there is an address for it. */
    Uni<Void> frozen(CitizenAccount citizen, Instant noticeAt, Instant now) {
        return addressInForce
                .applied(citizen.frozen(new Freeze(now, noticeAt)))
                .chain(owner -> send(owner, "account-frozen", now))
                .chain(() -> tellOperator(citizen.id(), now));
    }

    Uni<Void> unfrozen(CitizenAccount citizen, Instant now) {
        return send(citizen, "account-unfrozen", now);
    }

    /** No password counts any more; the first-login code comes in a letter of its own. */
    Uni<Void> unfrozenInPerson(CitizenAccount citizen, Instant now) {
        return send(citizen, "account-unfrozen-in-person", now);
    }

    Uni<Void> reported(CitizenAccount citizen, Instant now) {
        return send(citizen, "not-me-reported", now);
    }

    private Uni<Void> tellOperator(UUID citizen, Instant now) {
        return settings.operatorAddress()
                .map(address -> letters.send(new Letter(
                                citizen,
                                mailSealer.sealRecipient(
                                        citizen, new MailRecipient(address, "Kapu", OPERATOR_LANGUAGE)),
                                "operator-alarm",
                                Map.of("citizenId", citizen.toString(), "at", now.toString()),
                                null))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> send(CitizenAccount citizen, String template, Instant now) {
        return letters.send(Letter.to(citizen, template, Map.of("at", now.toString())))
                .replaceWithVoid();
    }
}
