package hu.kapu.identity.recovery;

import hu.kapu.identity.citizen.AddressInForce;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.RequestLetter;
import hu.kapu.identity.citizen.RequestLetter.Letter;
import hu.kapu.identity.credential.MailedCode;
import hu.kapu.identity.recovery.RecoveryQueue.Due;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One transaction per recovery: the code's HMAC, the event and the letter, or the note that it is nobody's. */
@ApplicationScoped
class MailRecoveryCode {
    private static final String TEMPLATE = "recovery-code";

    /** One instance gets the row; what was typed is forgotten with it. */
    private static final String LOOKED_UP = """
            update recovery set sealed_request = null, citizen_id = ?3, code_mac = ?4
            where transaction_id = ?1 and attempt = ?2 and sealed_request is not null
            """;

    private static final String NOBODYS = """
            update recovery set sealed_request = null
            where transaction_id = ?1 and attempt = ?2 and sealed_request is not null
            """;

    private final Citizens citizens;
    private final AddressInForce addressInForce;
    private final RecoveryCodes codes;
    private final Outbox outbox;
    private final RequestLetter letters;

    MailRecoveryCode(
            Citizens citizens,
            AddressInForce addressInForce,
            RecoveryCodes codes,
            Outbox outbox,
            RequestLetter letters) {
        this.citizens = citizens;
        this.addressInForce = addressInForce;
        this.codes = codes;
        this.outbox = outbox;
        this.letters = letters;
    }

    @WithTransaction
    Uni<Void> mail(Due due, Instant now) {
        return citizens.holderOf(due.forgotten().name())
                .chain(holder -> holder.map(citizens::lock)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .chain(this::reachable)
                .map(locked -> locked.filter(account -> mayRecover(account, due)))
                .chain(owner -> owner.map(account -> mail(due, account, now)).orElseGet(() -> nobodys(due)));
    }

    /** The owner of a frozen account recovers with the address that a stranger may have replaced, and only with that. */
    private Uni<Optional<CitizenAccount>> reachable(Optional<CitizenAccount> locked) {
        return locked.map(account -> addressInForce.applied(account).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Only an address that has been confirmed: another might be a stranger's. */
    private static boolean mayRecover(CitizenAccount citizen, Due due) {
        return citizen.status() == CitizenStatus.ACTIVE
                && citizen.standing().emailConfirmedAt() != null
                && due.forgotten().fits(citizen);
    }

    private Uni<Void> mail(Due due, CitizenAccount citizen, Instant now) {
        MailedCode code = codes.random();
        byte[] mac = codes.mac(citizen.id(), due.transaction(), code);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOOKED_UP)
                        .setParameter(1, due.transaction())
                        .setParameter(2, due.attempt())
                        .setParameter(3, citizen.id())
                        .setParameter(4, mac)
                        .executeUpdate())
                .chain(rows -> rows == 1
                        ? tell(due, citizen, code, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Due due, CitizenAccount citizen, MailedCode code, Instant now) {
        Letter letter = new Letter(
                citizen.id(),
                citizen.sealedRecipient(),
                TEMPLATE,
                Map.of("code", code.grouped(), "validUntil", due.validUntil().toString()),
                due.validUntil());
        return outbox.append(new RecoveryRequested(citizen.id(), now, due.validUntil()).event())
                .chain(() -> letters.send(letter))
                .replaceWithVoid();
    }

    private static Uni<Void> nobodys(Due due) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOBODYS)
                        .setParameter(1, due.transaction())
                        .setParameter(2, due.attempt())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
