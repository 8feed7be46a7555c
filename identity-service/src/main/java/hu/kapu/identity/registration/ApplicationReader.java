package hu.kapu.identity.registration;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.identity.citizen.UserName;
import hu.kapu.identity.registration.RegistrationRequest.TypedDocument;
import hu.kapu.identity.registration.RegistrationRequest.TypedIdentity;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, on a given day, and stops at the first thing that is not in order. */
final class ApplicationReader {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NUMBER = 32;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}0-9][\\p{L}0-9 /-]*");

    private final LocalDate today;

    private ApplicationReader(LocalDate today) {
        this.today = today;
    }

    /** An application, or the refusal to answer with. */
    sealed interface Reading {
        record InOrder(Application application) implements Reading {}

        record NotInOrder(Registration refusal) implements Reading {}
    }

    static Reading read(RegistrationRequest request, LocalDate today) {
        try {
            return new Reading.InOrder(new ApplicationReader(today).application(request));
        } catch (Refusal refusal) {
            return new Reading.NotInOrder(refusal.registration);
        }
    }

    /** Ends the reading; never leaves this class. */
    private static final class Refusal extends RuntimeException {
        private final transient Registration registration;

        private Refusal(Registration registration) {
            super(null, null, false, false);
            this.registration = registration;
        }
    }

    private Application application(RegistrationRequest request) {
        NaturalIdentity identity = identity(request.identity());
        ShownDocument document = document(request.document());
        UserName userName = Optional.ofNullable(request.userName())
                .flatMap(UserName::parse)
                .orElseThrow(() -> new Refusal(new Registration.UserNameNotAllowed()));
        EmailAddress email = Optional.ofNullable(request.email())
                .flatMap(EmailAddress::parse)
                .orElseThrow(() -> new Refusal(new Registration.EmailNotValid()));
        return new Application(identity, document, userName, email, request.language(), request.idempotencyKey());
    }

    private NaturalIdentity identity(TypedIdentity typed) {
        return new NaturalIdentity(
                name("familyName", typed.familyName()),
                name("givenName", typed.givenName()),
                name("birthFamilyName", typed.birthFamilyName()),
                name("birthGivenName", typed.birthGivenName()),
                name("birthPlace", typed.birthPlace()),
                birthDate(typed.birthDate()),
                name("motherFamilyName", typed.motherFamilyName()),
                name("motherGivenName", typed.motherGivenName()));
    }

    private ShownDocument document(TypedDocument typed) {
        ShownDocument document = new ShownDocument(
                typed.kind(),
                documentNumber(typed.number()),
                given("document.issuedOn", typed.issuedOn()),
                given("document.validUntil", typed.validUntil()),
                typed.cardFormat());
        Optional<DocumentFlaw> flaw = DocumentRules.flawOf(document, today);
        if (flaw.isPresent()) {
            throw new Refusal(new Registration.DocumentRefused(flaw.get()));
        }
        return document;
    }

    private LocalDate birthDate(@Nullable LocalDate typed) {
        LocalDate date = given("identity.birthDate", typed);
        if (date.isAfter(today)) {
            throw missing("identity.birthDate");
        }
        return date;
    }

    private static String name(String field, @Nullable String typed) {
        String path = "identity." + field;
        String name = tidy(given(path, typed));
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || INVISIBLE.matcher(name).find()) {
            throw missing(path);
        }
        return name;
    }

    private static String documentNumber(@Nullable String typed) {
        String path = "document.number";
        String number = tidy(given(path, typed)).toUpperCase(Locale.ROOT);
        if (number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
            throw missing(path);
        }
        return number;
    }

    private static String tidy(String typed) {
        return SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static <T> T given(String path, @Nullable T value) {
        if (value == null) {
            throw missing(path);
        }
        return value;
    }

    private static Refusal missing(String path) {
        return new Refusal(new Registration.Incomplete(path));
    }
}
