package hu.kapu.notification.letters;

import java.util.Map;

/** A letter with everything that is to be said in it; a request that fits none of these is not sent. */
public sealed interface Letter
        permits FirstLoginCode,
                SignInCode,
                EnrolmentCode,
                RecoveryCode,
                EmailChangeCode,
                SecondFactorActive,
                WrongCodeWarning,
                Notice {

    /** The name under which services ask for it. */
    String template();

    /** The letter in the words of one language, to one addressee. */
    LetterContent in(Words words);

    /** Throws {@link UnreadableLetter} when we know no such letter or a parameter is missing or malformed. */
    static Letter of(String template, Map<String, String> parameters) {
        Parameters given = new Parameters(parameters);
        return switch (template) {
            case FirstLoginCode.TEMPLATE -> FirstLoginCode.of(given);
            case SignInCode.TEMPLATE -> SignInCode.of(given);
            case EnrolmentCode.TEMPLATE -> EnrolmentCode.of(given);
            case RecoveryCode.TEMPLATE -> RecoveryCode.of(given);
            case EmailChangeCode.TEMPLATE -> EmailChangeCode.of(given);
            case SecondFactorActive.TEMPLATE -> SecondFactorActive.of(given);
            case WrongCodeWarning.TEMPLATE -> WrongCodeWarning.of(given);
            default -> Notice.of(template, given);
        };
    }
}
