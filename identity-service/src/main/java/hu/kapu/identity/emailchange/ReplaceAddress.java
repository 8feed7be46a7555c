package hu.kapu.identity.emailchange;

import hu.kapu.identity.activation.IssueFirstLoginCode;
import hu.kapu.identity.citizen.AddressInForce;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.RequestLetter;
import hu.kapu.identity.citizen.RequestLetter.Letter;
import hu.kapu.identity.citizen.Standing.Freeze;
import hu.kapu.identity.emailchange.EmailChangeEvents.EmailChanged;
import hu.kapu.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Another address counts from now on, in the caller's transaction: the former one is kept, and both are written to. */
@ApplicationScoped
public class ReplaceAddress {
    private final Citizens citizens;
    private final AddressInForce addressInForce;
    private final FormerAddresses formerAddresses;
    private final IssueFirstLoginCode firstLoginCodes;
    private final Outbox outbox;
    private final RequestLetter letters;

    ReplaceAddress(
            Citizens citizens,
            AddressInForce addressInForce,
            FormerAddresses formerAddresses,
            IssueFirstLoginCode firstLoginCodes,
            Outbox outbox,
            RequestLetter letters) {
        this.citizens = citizens;
        this.addressInForce = addressInForce;
        this.formerAddresses = formerAddresses;
        this.firstLoginCodes = firstLoginCodes;
        this.outbox = outbox;
        this.letters = letters;
    }

    /**
     * The coming address.
     *
     * @param confirmedAt null when no code was sent to it
     * @param by {@code citizen} or {@code registrar}
     */
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes are passed on unread and never compared
    public record Coming(
            EmailAddress email,
            byte[] sealedRecipient,
            @Nullable Instant confirmedAt,
            String by) {
        @Override
        public String toString() {
            return "Coming[***]";
        }
    }

    /** Where the account is frozen, what a stranger made of the address is forgotten. */
    public Uni<Void> replace(CitizenAccount locked, Coming coming, Instant now) {
        return addressInForce
                .applied(locked)
                .call(reached -> formerAddresses.keep(reached, now))
                .call(() -> firstLoginCodes.withdraw(locked.id(), now))
                .call(() -> citizens.changeEmail(
                        locked.id(), coming.email(), coming.sealedRecipient(), coming.confirmedAt()))
                .call(() -> outbox.append(new EmailChanged(locked.id(), now, coming.by()).event()))
                .call(reached -> tell(reached, coming, now))
                .chain(() -> forgetStrangers(locked));
    }

    /** Otherwise unfreezing would put back the address that counted at the notice. */
    private Uni<Void> forgetStrangers(CitizenAccount locked) {
        Freeze frozen = locked.standing().frozen();
        return frozen == null
                ? Uni.createFrom().voidItem()
                : formerAddresses.forgetSince(locked.id(), frozen.noticeAt());
    }

    private Uni<Void> tell(CitizenAccount citizen, Coming coming, Instant now) {
        Letter toFormer = Letter.to(
                citizen,
                "email-changed-old",
                Map.of("newAddress", coming.email().masked(), "at", now.toString()));
        Letter toPresent = new Letter(
                citizen.id(), coming.sealedRecipient(), "email-changed-new", Map.of("at", now.toString()), null);
        return letters.send(toFormer).chain(() -> letters.send(toPresent)).replaceWithVoid();
    }
}
