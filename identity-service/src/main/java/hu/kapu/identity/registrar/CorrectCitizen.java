package hu.kapu.identity.registrar;

import hu.kapu.identity.activation.IssueFirstLoginCode;
import hu.kapu.identity.citizen.AddressInForce;
import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.identity.citizen.RequestLetter;
import hu.kapu.identity.citizen.RequestLetter.Letter;
import hu.kapu.identity.citizen.SealedRecipients;
import hu.kapu.identity.emailchange.ReplaceAddress;
import hu.kapu.identity.emailchange.ReplaceAddress.Coming;
import hu.kapu.identity.registrar.CasesDone.Case;
import hu.kapu.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does, in one transaction each, what a registrar's case asks for; the citizen is always told. */
@ApplicationScoped
class CorrectCitizen {
    private final CasesDone cases;
    private final Citizens citizens;
    private final AddressInForce addressInForce;
    private final SealedRecipients recipients;
    private final IssueFirstLoginCode issueFirstLoginCode;
    private final ReplaceAddress replaceAddress;
    private final RequestLetter letters;
    private final Outbox outbox;
    private final Clock clock;

    CorrectCitizen(
            CasesDone cases,
            Citizens citizens,
            AddressInForce addressInForce,
            SealedRecipients recipients,
            IssueFirstLoginCode issueFirstLoginCode,
            ReplaceAddress replaceAddress,
            RequestLetter letters,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.citizens = citizens;
        this.addressInForce = addressInForce;
        this.recipients = recipients;
        this.issueFirstLoginCode = issueFirstLoginCode;
        this.replaceAddress = replaceAddress;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * By mail, as at registration, to the address that counts while the account is frozen too. Used by somebody with a
     * password, the code replaces the password and no factor.
     */
    @WithTransaction
    Uni<Correction> issueFirstLoginCode(UUID citizen, UUID action) {
        return cases.once(
                new Case(action, "first-login-code", citizen),
                account -> addressInForce
                        .applied(account)
                        .chain(reached -> issueFirstLoginCode.to(reached, clock.instant())));
    }

    @WithTransaction
    Uni<Correction> correctIdentity(UUID citizen, UUID caseId, NaturalIdentity identity, @Nullable String office) {
        return cases.once(new Case(caseId, "identity", citizen), account -> correct(account, identity, office));
    }

    /** Counts as unconfirmed: the registrar has seen a person and no mailbox. */
    @WithTransaction
    Uni<Correction> replaceEmail(UUID citizen, UUID caseId, EmailAddress email) {
        return cases.once(new Case(caseId, "email", citizen), account -> replace(account, email));
    }

    private Uni<Instant> correct(CitizenAccount citizen, NaturalIdentity identity, @Nullable String office) {
        Instant now = clock.instant();
        byte[] recipient = recipients.of(citizen.id(), citizen.email(), identity, citizen.language());
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("at", now.toString()));
        if (office != null) {
            parameters.put("office", office);
        }
        Letter letter = new Letter(citizen.id(), recipient, "identity-corrected", parameters, null);
        return citizens.correct(citizen.id(), identity, recipient)
                .chain(() -> outbox.append(
                        IdentityCorrected.byRegistrar(citizen.id(), now).event()))
                .chain(() -> letters.send(letter))
                .replaceWith(now);
    }

    private Uni<Instant> replace(CitizenAccount citizen, EmailAddress email) {
        Instant now = clock.instant();
        byte[] recipient = recipients.of(citizen.id(), email, citizen.identity(), citizen.language());
        boolean counts = citizen.standing().frozen() == null && citizen.email().equals(email);
        return counts
                ? Uni.createFrom().item(now)
                : replaceAddress
                        .replace(citizen, new Coming(email, recipient, null, "registrar"), now)
                        .replaceWith(now);
    }
}
