package hu.kapu.identity.export;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.Language;
import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.identity.history.HistoryEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a citizen gets who asks for the own data; codes, hashes and sealed bytes are nobody's data. */
record CitizenExport(
        Instant exportedAt,
        Account account,
        NaturalIdentity identity,
        List<Document> documents,
        List<HistoryEntry> history) {

    /** The account itself, with the address in plain: it is its owner who reads this. */
    record Account(
            UUID citizenId,
            String userName,
            String email,
            @Nullable Instant emailConfirmedAt,
            Language language,
            Instant registeredAt,
            @Nullable Instant restrictedUntil,
            @Nullable Instant closingAt) {
        static Account of(CitizenAccount citizen) {
            return new Account(
                    citizen.id(),
                    citizen.userName(),
                    citizen.email().address(),
                    citizen.standing().emailConfirmedAt(),
                    citizen.language(),
                    citizen.registeredAt(),
                    citizen.standing().restrictedUntil(),
                    citizen.standing().closingAt());
        }

        @Override
        public String toString() {
            return "Account[" + citizenId + "]";
        }
    }

    /** A document shown at registration. */
    record Document(
            String kind, String number, LocalDate issuedOn, LocalDate validUntil, boolean cardFormat, Instant shownAt) {
        @Override
        public String toString() {
            return "Document[" + kind + "]";
        }
    }

    @Override
    public String toString() {
        return "CitizenExport[" + account.citizenId() + "]";
    }
}
