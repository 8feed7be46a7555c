package hu.kapu.identity.documents;

import hu.kapu.identity.citizen.IdentityReader;
import hu.kapu.identity.citizen.IdentityReader.Reading.Complete;
import hu.kapu.identity.citizen.IdentityReader.Reading.Incomplete;
import hu.kapu.identity.citizen.TypedIdentity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of the operator's file, read into a card or into what is wrong with it. */
sealed interface DocumentRow {
    /** The file's first line names these columns, in any order. */
    List<String> COLUMNS = List.of(
            "documentNumber",
            "registrationCode",
            "familyName",
            "givenName",
            "birthFamilyName",
            "birthGivenName",
            "birthPlace",
            "birthDate",
            "motherFamilyName",
            "motherGivenName",
            "issuedOn",
            "validUntil");

    record Card(EidPair pair, RegisteredDocument document) implements DocumentRow {
        @Override
        public String toString() {
            return "Card[***]";
        }
    }

    /** Names the column, never what stands in it. */
    record Bad(String reason) implements DocumentRow {}

    static DocumentRow read(List<String> header, List<String> fields, LocalDate today) {
        if (fields.size() != header.size()) {
            return new Bad("has " + fields.size() + " fields instead of " + header.size());
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), fields.get(i));
        }
        return new Reader(row, today).read();
    }

    /** Reads the columns of one line. */
    final class Reader {
        private static final Pattern NUMBER = Pattern.compile("[\\p{L}0-9]{4,32}");
        private static final Pattern CODE = Pattern.compile("[\\p{L}0-9]{4,64}");

        private final Map<String, String> row;
        private final LocalDate today;

        private Reader(Map<String, String> row, LocalDate today) {
            this.row = row;
            this.today = today;
        }

        private DocumentRow read() {
            EidPair pair = EidPair.typed(text("documentNumber"), text("registrationCode"));
            if (!NUMBER.matcher(pair.documentNumber()).matches()) {
                return unreadable("documentNumber");
            }
            if (!CODE.matcher(pair.registrationCode()).matches()) {
                return unreadable("registrationCode");
            }
            LocalDate issuedOn = date("issuedOn");
            LocalDate validUntil = date("validUntil");
            if (issuedOn == null || validUntil == null || validUntil.isBefore(issuedOn)) {
                return unreadable(issuedOn == null ? "issuedOn" : "validUntil");
            }
            return switch (IdentityReader.read(identity(), today)) {
                case Complete complete ->
                    new Card(pair, new RegisteredDocument(complete.identity(), issuedOn, validUntil));
                case Incomplete incomplete -> unreadable(incomplete.field());
            };
        }

        private TypedIdentity identity() {
            return new TypedIdentity(
                    text("familyName"),
                    text("givenName"),
                    text("birthFamilyName"),
                    text("birthGivenName"),
                    text("birthPlace"),
                    date("birthDate"),
                    text("motherFamilyName"),
                    text("motherGivenName"));
        }

        private String text(String column) {
            return row.getOrDefault(column, "");
        }

        private @Nullable LocalDate date(String column) {
            try {
                LocalDate date = LocalDate.parse(text(column).strip());
                return IdentityReader.isPlausible(date) ? date : null;
            } catch (DateTimeParseException notADate) {
                return null;
            }
        }

        private static Bad unreadable(String column) {
            return new Bad(column + " is missing or cannot be read");
        }
    }
}
