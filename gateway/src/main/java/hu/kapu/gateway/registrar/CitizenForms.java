package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.NaturalIdentity;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.RegistrarField;
import hu.kapu.gateway.ui.RegistrarFormPage.Input;
import hu.kapu.gateway.ui.RegistrarTask;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The forms about one citizen: what each asks for, and the case it makes. */
enum CitizenForms {
    FIRST_LOGIN_CODE("elso-kod", RegistrarTask.FIRST_LOGIN_CODE),
    CORRECT_IDENTITY("adatok", RegistrarTask.CORRECT_IDENTITY),
    CHANGE_EMAIL("email", RegistrarTask.CHANGE_EMAIL),
    REMOVE_SECOND_FACTORS("tenyezok", RegistrarTask.REMOVE_SECOND_FACTORS),
    UNFREEZE("feloldas", RegistrarTask.UNFREEZE);

    static final RegistrarField[] IDENTITY = {
        RegistrarField.FAMILY_NAME,
        RegistrarField.GIVEN_NAME,
        RegistrarField.BIRTH_FAMILY_NAME,
        RegistrarField.BIRTH_GIVEN_NAME,
        RegistrarField.BIRTH_PLACE,
        RegistrarField.BIRTH_DATE,
        RegistrarField.MOTHER_FAMILY_NAME,
        RegistrarField.MOTHER_GIVEN_NAME
    };

    private final String path;
    private final RegistrarTask task;

    CitizenForms(String path, RegistrarTask task) {
        this.path = path;
        this.task = task;
    }

    static String path(UUID citizen) {
        return OfficialReach.ROOT + "/allampolgar/" + citizen;
    }

    static Optional<CitizenForms> at(String path) {
        for (CitizenForms form : values()) {
            if (form.path.equals(path)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    String path() {
        return path;
    }

    RegistrarTask task() {
        return task;
    }

    List<Input> inputs(Typed typed) {
        List<Input> inputs = new ArrayList<>();
        if (this == CORRECT_IDENTITY) {
            inputs.addAll(typed.inputs(IDENTITY));
        }
        if (this == CHANGE_EMAIL) {
            inputs.add(typed.input(RegistrarField.EMAIL));
        }
        inputs.addAll(typed.inputs(RegistrarField.REASON, RegistrarField.CASE_NUMBER));
        return inputs;
    }

    /** What a second official is asked to approve; empty where none is needed. */
    Optional<CaseContent> content(Typed typed) {
        return switch (this) {
            case FIRST_LOGIN_CODE -> Optional.empty();
            case CORRECT_IDENTITY -> Optional.of(new CaseContent.CorrectIdentity(typed.identity()));
            case CHANGE_EMAIL -> Optional.of(new CaseContent.ChangeEmail(email(typed)));
            case REMOVE_SECOND_FACTORS -> Optional.of(new CaseContent.RemoveSecondFactors());
            case UNFREEZE -> Optional.of(new CaseContent.Unfreeze());
        };
    }

    private static String email(Typed typed) {
        String email = typed.needed(RegistrarField.EMAIL, Reason.EMAIL_MISSING);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            typed.refuse(Reason.EMAIL_NOT_VALID);
        }
        return email;
    }

    /** The identity as it is, for who corrects it. */
    static Map<RegistrarField, String> filledWith(NaturalIdentity identity) {
        Map<RegistrarField, String> values = new EnumMap<>(RegistrarField.class);
        RegistrarPages.rows(identity).forEach(row -> values.put(row.field(), row.value()));
        return values;
    }
}
