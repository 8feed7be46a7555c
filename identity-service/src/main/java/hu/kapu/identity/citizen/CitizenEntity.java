package hu.kapu.identity.citizen;

import hu.kapu.identity.citizen.Standing.Freeze;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "citizen")
class CitizenEntity {
    @Id
    UUID id;

    String userName;

    @Enumerated(EnumType.STRING)
    CitizenStatus status;

    @Enumerated(EnumType.STRING)
    Language language;

    String email;

    byte[] sealedRecipient;

    @Embedded
    NaturalIdentity identity;

    Instant registeredAt;

    @Nullable
    Instant activatedAt;

    @Nullable
    Instant emailConfirmedAt;

    @Nullable
    Instant restrictedUntil;

    @Nullable
    Instant frozenAt;

    @Nullable
    Instant frozenNoticeAt;

    @Nullable
    Instant closingAt;

    @SuppressWarnings("NullAway.Init")
    protected CitizenEntity() {}

    CitizenEntity(CitizenAccount account) {
        this.id = account.id();
        this.userName = account.userName();
        this.status = account.status();
        this.language = account.language();
        this.email = account.email().address();
        this.sealedRecipient = account.sealedRecipient();
        this.identity = account.identity();
        this.registeredAt = account.registeredAt();
    }

    CitizenAccount account() {
        return new CitizenAccount(
                id,
                userName,
                status,
                identity,
                new EmailAddress(email),
                language,
                sealedRecipient,
                registeredAt,
                new Standing(emailConfirmedAt, restrictedUntil, freeze(), closingAt));
    }

    private @Nullable Freeze freeze() {
        return frozenAt == null || frozenNoticeAt == null ? null : new Freeze(frozenAt, frozenNoticeAt);
    }
}
