package hu.kapu.identity.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "shown_document")
class ShownDocumentEntity {
    @Id
    UUID id;

    UUID citizenId;

    @Enumerated(EnumType.STRING)
    DocumentKind kind;

    String number;

    LocalDate issuedOn;

    LocalDate validUntil;

    boolean cardFormat;

    Instant shownAt;

    @SuppressWarnings("NullAway.Init")
    protected ShownDocumentEntity() {}

    ShownDocumentEntity(UUID id, UUID citizenId, ShownDocument document, Instant shownAt) {
        this.id = id;
        this.citizenId = citizenId;
        this.kind = document.kind();
        this.number = document.number();
        this.issuedOn = document.issuedOn();
        this.validUntil = document.validUntil();
        this.cardFormat = document.cardFormat();
        this.shownAt = shownAt;
    }
}
