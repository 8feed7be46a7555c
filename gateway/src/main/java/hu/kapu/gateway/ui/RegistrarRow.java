package hu.kapu.gateway.ui;

import org.jspecify.annotations.Nullable;

/**
 * A line of what is known: the field and its value.
 *
 * @param choice the value in words, where it was chosen
 */
public record RegistrarRow(
        RegistrarField field, String value, @Nullable RegistrarChoice choice) {
    public RegistrarRow(RegistrarField field, String value) {
        this(field, value, null);
    }

    public static RegistrarRow chosen(RegistrarField field, RegistrarChoice choice) {
        return new RegistrarRow(field, "", choice);
    }

    @Override
    public String toString() {
        return "RegistrarRow[" + field + "]";
    }
}
