package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.NaturalIdentity;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RegistrarChoice;
import hu.kapu.gateway.ui.RegistrarField;
import hu.kapu.gateway.ui.RegistrarFormPage.Input;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** A form of the registrar's door as it was typed, with what is missing in it. */
final class Typed {
    private final UnaryOperator<String> fields;
    private final List<Refusal> missing = new ArrayList<>();

    private Typed(UnaryOperator<String> fields) {
        this.fields = fields;
    }

    /** Nothing yet. */
    static Typed nothing() {
        return new Typed(name -> "");
    }

    /** What a form is filled with before anybody types. */
    static Typed filledWith(Map<RegistrarField, String> values) {
        Map<String, String> byId = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.getKey().id(), Map.Entry::getValue));
        return new Typed(name -> byId.getOrDefault(name, ""));
    }

    /** The form of the request being answered. */
    static Typed ofRequest() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return new Typed(name -> request.getFormParameter(name, true, false) instanceof String value ? value : "");
    }

    String of(RegistrarField field) {
        return fields.apply(field.id()).strip();
    }

    /** The id that makes a second click the same action; empty when the form is not ours. */
    Optional<UUID> key() {
        return id(fields.apply("key"));
    }

    static Optional<UUID> id(String text) {
        try {
            return text.length() != 36 ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    String needed(RegistrarField field, Reason ifMissing) {
        String value = of(field);
        if (value.isEmpty() || value.length() > 200) {
            missing.add(Refusal.of(ifMissing));
        }
        return value;
    }

    /** A day as ISO 8601 writes it; other separators are forgiven. */
    Optional<LocalDate> day(RegistrarField field, Reason ifUnreadable) {
        String plain = of(field).replaceAll("[./\\s]+", "-").replaceAll("-+$", "");
        try {
            return Optional.of(LocalDate.parse(plain));
        } catch (DateTimeException unreadable) {
            missing.add(Refusal.of(ifUnreadable));
            return Optional.empty();
        }
    }

    void refuse(Reason reason) {
        missing.add(Refusal.of(reason));
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    List<Refusal> missing() {
        return List.copyOf(missing);
    }

    NaturalIdentity identity() {
        return new NaturalIdentity(
                needed(RegistrarField.FAMILY_NAME, Reason.FAMILY_NAME_MISSING),
                needed(RegistrarField.GIVEN_NAME, Reason.GIVEN_NAME_MISSING),
                needed(RegistrarField.BIRTH_FAMILY_NAME, Reason.BIRTH_FAMILY_NAME_MISSING),
                needed(RegistrarField.BIRTH_GIVEN_NAME, Reason.BIRTH_GIVEN_NAME_MISSING),
                needed(RegistrarField.BIRTH_PLACE, Reason.BIRTH_PLACE_MISSING),
                day(RegistrarField.BIRTH_DATE, Reason.BIRTH_DATE_NOT_READABLE)
                        .map(LocalDate::toString)
                        .orElse(""),
                needed(RegistrarField.MOTHER_FAMILY_NAME, Reason.MOTHER_FAMILY_NAME_MISSING),
                needed(RegistrarField.MOTHER_GIVEN_NAME, Reason.MOTHER_GIVEN_NAME_MISSING));
    }

    Input input(RegistrarField field) {
        return Input.typed(field, of(field));
    }

    Input choice(RegistrarField field, RegistrarChoice... choices) {
        return new Input(field, of(field), List.of(choices));
    }

    List<Input> inputs(RegistrarField... wanted) {
        List<Input> inputs = new ArrayList<>();
        for (RegistrarField field : wanted) {
            inputs.add(input(field));
        }
        return inputs;
    }

    @Override
    public String toString() {
        return "Typed[…]";
    }
}
