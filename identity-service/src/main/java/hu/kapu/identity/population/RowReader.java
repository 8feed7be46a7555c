package hu.kapu.identity.population;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.IdentityReader;
import hu.kapu.identity.citizen.Language;
import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.identity.citizen.TypedIdentity;
import hu.kapu.identity.citizen.TypedName;
import hu.kapu.identity.legacyhash.LegacyHash;
import hu.kapu.identity.legacyhash.LegacyHashReader;
import hu.kapu.identity.legacyhash.WrittenHash;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one row on a given day; the first thing that is not in order decides. */
final class RowReader {
    private static final int LONGEST_USER_NAME = 254;
    private static final Pattern REFERENCE = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Z}](?:[^\\p{Cc}\\p{Cs}]{0,127})");
    private static final Pattern NOT_TYPABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}]");
    private static final List<String> COLUMNS = Stream.concat(
                    PopulationFile.NEEDED.stream(), PopulationFile.POSSIBLE.stream())
            .toList();

    private final FileRow row;
    private final LocalDate today;

    private RowReader(FileRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** Somebody, or why the row is left out. */
    sealed interface Reading {
        record InOrder(Newcomer newcomer) implements Reading {}

        record NotInOrder(Rejection rejection) implements Reading {}
    }

    static Reading read(FileRow row, LocalDate today) {
        return new RowReader(row, today).read();
    }

    private Reading read() {
        if (!row.readable() || !COLUMNS.containsAll(row.fields().keySet())) {
            return new Reading.NotInOrder(new Rejection(row.line(), "", Flaw.ROW_UNREADABLE, ""));
        }
        if (!REFERENCE.matcher(reference()).matches()) {
            return new Reading.NotInOrder(new Rejection(row.line(), "", Flaw.REFERENCE_UNUSABLE, "reference"));
        }
        if (!isUsable(text("userName"))) {
            return notInOrder(Flaw.USER_NAME_UNUSABLE, "userName");
        }
        Optional<EmailAddress> email = EmailAddress.parse(text("email"));
        if (email.isEmpty()) {
            return notInOrder(Flaw.EMAIL_UNUSABLE, "email");
        }
        return switch (IdentityReader.read(identity(), today)) {
            case IdentityReader.Reading.Complete complete -> withHash(email.get(), complete.identity());
            case IdentityReader.Reading.Incomplete incomplete -> notInOrder(Flaw.IDENTITY_UNUSABLE, incomplete.field());
        };
    }

    private Reading withHash(EmailAddress email, NaturalIdentity identity) {
        WrittenHash written = new WrittenHash(
                text("passwordHash"), text("hashAlgorithm").strip(), text("hashIterations"), text("hashSalt"));
        return switch (LegacyHashReader.read(written)) {
            case LegacyHashReader.Reading.Understood readable -> withValues(email, identity, readable.hash());
            case LegacyHashReader.Reading.Unreadable unreadable -> notInOrder(Flaw.HASH_UNREADABLE, "passwordHash");
            case LegacyHashReader.Reading.TooCostly tooCostly -> notInOrder(Flaw.HASH_TOO_COSTLY, "passwordHash");
        };
    }

    private Reading withValues(EmailAddress email, NaturalIdentity identity, LegacyHash hash) {
        Optional<Boolean> verified = truth(text("emailVerified").strip());
        if (verified.isEmpty()) {
            return notInOrder(Flaw.VALUE_UNKNOWN, "emailVerified");
        }
        Optional<Language> language = language(text("language").strip());
        if (language.isEmpty()) {
            return notInOrder(Flaw.VALUE_UNKNOWN, "language");
        }
        return new Reading.InOrder(new Newcomer(
                row.line(),
                reference(),
                text("userName"),
                email,
                verified.get(),
                identity,
                language.get(),
                hash,
                COLUMNS.stream().map(this::text).toList()));
    }

    private TypedIdentity identity() {
        return new TypedIdentity(
                text("familyName"),
                text("givenName"),
                text("birthFamilyName"),
                text("birthGivenName"),
                text("birthPlace"),
                date(text("birthDate").strip()),
                text("motherFamilyName"),
                text("motherGivenName"));
    }

    private String reference() {
        return text("reference").strip();
    }

    private String text(String column) {
        Map<String, String> fields = row.fields();
        return fields.getOrDefault(column, "");
    }

    private Reading notInOrder(Flaw flaw, String field) {
        return new Reading.NotInOrder(new Rejection(row.line(), reference(), flaw, field));
    }

    /** Whether somebody can type it: no rule of ours about names beyond that. */
    private static boolean isUsable(String userName) {
        TypedName name = TypedName.of(userName);
        return !name.exact().isEmpty()
                && !name.folded().isEmpty()
                && userName.length() <= LONGEST_USER_NAME
                && !NOT_TYPABLE.matcher(userName).find();
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Hungarian where the file says nothing. */
    private static Optional<Language> language(String tag) {
        return tag.isEmpty()
                ? Optional.of(Language.HU)
                : Arrays.stream(Language.values())
                        .filter(language -> language.tag().equals(tag))
                        .findFirst();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
