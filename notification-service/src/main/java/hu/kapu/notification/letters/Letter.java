package hu.kapu.notification.letters;

import java.util.Map;

/** A letter with everything that is to be said in it; a request that fits none of these is not sent. */
public sealed interface Letter permits FirstLoginCode, SecondFactorActive, WrongCodeWarning {

    /** The name under which services ask for it. */
    String template();

    /** Throws {@link UnreadableLetter} when we know no such letter or a parameter is missing or malformed. */
    static Letter of(String template, Map<String, String> parameters) {
        Parameters given = new Parameters(parameters);
        return switch (template) {
            case FirstLoginCode.TEMPLATE -> FirstLoginCode.of(given);
            case SecondFactorActive.TEMPLATE -> SecondFactorActive.of(given);
            case WrongCodeWarning.TEMPLATE -> WrongCodeWarning.of(given);
            default -> throw new UnreadableLetter("there is no such letter");
        };
    }
}
