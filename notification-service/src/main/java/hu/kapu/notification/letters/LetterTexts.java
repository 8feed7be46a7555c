package hu.kapu.notification.letters;

import io.quarkus.qute.i18n.Message;
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

    @Message
    String activeHow(SecondFactorActive.Method method);

    @Message
    String activeDeletionCode(SecondFactorActive.Method method);

    String warningSubject();

    String warningWhat();

    String warningWhere(String portal);

    String warningAccountSite();

    String warningWhen(String at);

    String warningYou();

    String warningNotYou();

    String checkWord(String word);

    String codeTenMinutes();

    String codeNewest();

    String codeOnceUntil(String until);

    String signInCodeSubject(int number);

    String signInCodeLabel(int number);

    String signInCodeWhere(String portal);

    String signInCodeAccountSite();

    String signInCodeNotYou(String telephone);

    String enrolmentCodeSubject(int number);

    String enrolmentCodeLabel(int number);

    String enrolmentCodeWhy();

    String enrolmentCodeNotYou(String telephone);

    String recoveryCodeSubject();

    String recoveryCodeLabel();

    String recoveryCodeWhy();

    String recoveryCodeNotYou(String telephone);

    String emailChangeCodeSubject();

    String emailChangeCodeLabel();

    String emailChangeCodeWhy();

    String emailChangeCodeNotYou(String telephone);

    @Message
    String noticeSubject(NoticeKind kind);

    @Message
    String noticeWhat(NoticeKind kind);

    @Message
    String noticeNext(NoticeKind kind);

    @Message
    String factName(NoticeFact fact);

    @Message
    String factMethod(NoticeFact.Method method);

    @Message
    String factBy(NoticeFact.Ender ender);

    @Message
    String factRole(NoticeFact.Role role);

    String alarmWhat(String telephone);

    String alarmWhere(String address);

    String alarmCode(String code);

    String noLinks();

    String questions(String telephone);
}
