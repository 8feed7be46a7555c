package hu.kapu.notification.letters;

import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of our letters; the words are in {@code messages/letter_hu.properties} and {@code letter_en}. */
@MessageBundle(value = "letter", locale = "hu")
interface LetterTexts {
    String salutation(String name);

    String signature();

    String siteInWords(String site);

    String nobodyAsks();

    String firstLoginSubject();

    String firstLoginLabel();

    String firstLoginWhy(String userName);

    String firstLoginHow();

    String firstLoginUntil(String until);

    String firstLoginNotYou(String telephone);

    String activeSubject();

    String activeSince(String at);

    String activeHow();

    String activeDeletionCode();

    String activeNotYou(String telephone);

    String warningSubject();

    String warningWhat();

    String warningWhere(String portal);

    String warningAccountSite();

    String warningWhen(String at);

    String warningYou();

    String warningNotYou(String telephone);
}
