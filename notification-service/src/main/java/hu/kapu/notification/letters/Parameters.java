package hu.kapu.notification.letters;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The opened parameters of a request; what is wrong with them is told without quoting them. */
record Parameters(Map<String, String> values) {
    private static final int LONGEST = 200;

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new UnreadableLetter("the parameter " + name + " is missing"));
    }

    Optional<String> optionalText(String name) {
        Optional<String> value = Optional.ofNullable(values.get(name)).filter(text -> !text.isBlank());
        if (value.isPresent() && !fitsOneLine(value.get())) {
            throw new UnreadableLetter("the parameter " + name + " does not fit one line");
        }
        return value.map(String::strip);
    }

    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new UnreadableLetter("the parameter " + name + " is no instant");
        }
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new UnreadableLetter("the parameter " + name + " is no number");
        }
    }

    <E extends Enum<E>> E oneOf(String name, E[] choices) {
        String value = text(name);
        for (E choice : choices) {
            if (choice.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value)) {
                return choice;
            }
        }
        throw new UnreadableLetter("the parameter " + name + " has an unknown value");
    }

    private static boolean fitsOneLine(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "Parameters" + values.keySet();
    }
}
