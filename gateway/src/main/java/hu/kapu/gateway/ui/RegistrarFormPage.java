package hu.kapu.gateway.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of the registrar's door.
 *
 * @param about whom it concerns, or null
 * @param facts what is known beforehand
 * @param action where it is sent
 * @param key makes a second click the same action
 */
public record RegistrarFormPage(
        Layout layout,
        RegistrarTask task,
        @Nullable String about,
        List<RegistrarRow> facts,
        String action,
        String key,
        List<Input> inputs,
        List<Refusal> errors)
        implements Page {

    public RegistrarFormPage(
            Layout layout,
            RegistrarTask task,
            @Nullable String about,
            String action,
            String key,
            List<Input> inputs,
            List<Refusal> errors) {
        this(layout, task, about, List.of(), action, key, inputs, errors);
    }

    /**
     * One question.
     *
     * @param choices what can be chosen; empty where something is typed
     */
    public record Input(RegistrarField field, String value, List<RegistrarChoice> choices) {
        public static Input typed(RegistrarField field, String value) {
            return new Input(field, value, List.of());
        }

        @Override
        public String toString() {
            return "Input[" + field + "]";
        }
    }
}
