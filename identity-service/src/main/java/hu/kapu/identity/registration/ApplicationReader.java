package hu.kapu.identity.registration;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.IdentityReader;
import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.identity.citizen.TypedIdentity;
import hu.kapu.identity.citizen.UserName;
import hu.kapu.identity.registration.ApplicationReader.Reading.InOrder;
import hu.kapu.identity.registration.ApplicationReader.Reading.NotInOrder;
import hu.kapu.identity.registration.RegistrationRequest.TypedDocument;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, on a given day; the first thing that is not in order decides. */
final class ApplicationReader {
    private static final int LONGEST_NUMBER = 32;
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}0-9][\\p{L}0-9 /-]*");

    private final LocalDate today;
    private @Nullable Registration refusal;

    private ApplicationReader(LocalDate today) {
        this.today = today;
    }

    /** An application, or the refusal to answer with. */
    sealed interface Reading {
        record InOrder(Application application) implements Reading {}

        record NotInOrder(Registration refusal) implements Reading {}
    }

    static Reading read(RegistrationRequest request, LocalDate today) {
        ApplicationReader reader = new ApplicationReader(today);
        Application application = reader.application(request);
        return reader.refusal == null ? new InOrder(application) : new NotInOrder(reader.refusal);
    }

    private Application application(RegistrationRequest request) {
        return new Application(
                identity(request.identity()),
                document(request.document()),
                userName(request.userName()),
                email(request.email()),
                request.language(),
                request.idempotencyKey());
    }

    private NaturalIdentity identity(TypedIdentity typed) {
        return switch (IdentityReader.read(typed, today)) {
            case IdentityReader.Reading.Complete complete -> complete.identity();
            case IdentityReader.Reading.Incomplete incomplete -> {
                refuse(new Registration.Incomplete("identity." + incomplete.field()));
                yield new NaturalIdentity("", "", "", "", "", today, "", "");
            }
        };
    }

    private ShownDocument document(TypedDocument typed) {
        ShownDocument document = new ShownDocument(
                typed.kind(),
                documentNumber(typed.number()),
                date("document.issuedOn", typed.issuedOn()),
                date("document.validUntil", typed.validUntil()),
                typed.cardFormat());
        DocumentRules.flawOf(document, today).ifPresent(flaw -> refuse(new Registration.DocumentRefused(flaw)));
        return document;
    }

    private UserName userName(@Nullable String typed) {
        return Optional.ofNullable(typed).flatMap(UserName::parse).orElseGet(() -> {
            refuse(new Registration.UserNameNotAllowed());
            return new UserName("", "");
        });
    }

    private EmailAddress email(@Nullable String typed) {
        return Optional.ofNullable(typed).flatMap(EmailAddress::parse).orElseGet(() -> {
            refuse(new Registration.EmailNotValid());
            return new EmailAddress("");
        });
    }

    private String documentNumber(@Nullable String typed) {
        String number = IdentityReader.tidy(typed).toUpperCase(Locale.ROOT);
        if (number.length() > LONGEST_NUMBER || !NUMBER.matcher(number).matches()) {
            refuse(new Registration.Incomplete("document.number"));
        }
        return number;
    }

    private LocalDate date(String path, @Nullable LocalDate typed) {
        if (typed == null || !IdentityReader.isPlausible(typed)) {
            refuse(new Registration.Incomplete(path));
            return today;
        }
        return typed;
    }

    private void refuse(Registration reason) {
        if (refusal == null) {
            refusal = reason;
        }
    }
}
