package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** All words of one language, so that no page ever mixes two. */
public record Texts(Language language) {

    private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");

    /** Days whose Hungarian number takes "-tól": három, hat, nyolc, húsz, harminc and what ends in them. */
    private static final Set<Integer> BACK_VOWELS = Set.of(3, 6, 8, 13, 16, 18, 20, 23, 26, 28, 30);

    public static Texts in(Language language) {
        return new Texts(language);
    }

    public RegistrarTexts registrar() {
        return of(RegistrarTexts.class);
    }

    public WatchTexts watch() {
        return of(WatchTexts.class);
    }

    public SandboxTexts sandbox() {
        return of(SandboxTexts.class);
    }

    public WaysTexts ways() {
        return of(WaysTexts.class);
    }

    public FrameTexts frame() {
        return of(FrameTexts.class);
    }

    public SignInTexts signIn() {
        return of(SignInTexts.class);
    }

    public EmailTexts email() {
        return of(EmailTexts.class);
    }

    public SignOutTexts signOut() {
        return of(SignOutTexts.class);
    }

    public LostTexts lost() {
        return of(LostTexts.class);
    }

    public EnrolTexts enrol() {
        return of(EnrolTexts.class);
    }

    public AccountTexts account() {
        return of(AccountTexts.class);
    }

    public EnrolWayTexts enrolWays() {
        return of(EnrolWayTexts.class);
    }

    public ActivationTexts activation() {
        return of(ActivationTexts.class);
    }

    public FactorTexts factors() {
        return of(FactorTexts.class);
    }

    public MyAccountTexts myAccount() {
        return of(MyAccountTexts.class);
    }

    public HistoryTexts history() {
        return of(HistoryTexts.class);
    }

    public PortalTexts portal() {
        return of(PortalTexts.class);
    }

    public RefusalTexts refusal() {
        return of(RefusalTexts.class);
    }

    /** "2025. január 16." */
    public String date(Instant instant) {
        return format(instant, language == Language.HU ? "yyyy. MMMM d." : "d MMMM yyyy");
    }

    /** "2026. szeptember 1-től": for a day that begins with it, else with the hour. */
    public String fromThen(Instant instant) {
        boolean wholeDay = instant.atZone(BUDAPEST).toLocalTime().equals(LocalTime.MIDNIGHT);
        if (language != Language.HU) {
            return wholeDay ? date(instant) : dateTime(instant);
        }
        int day = instant.atZone(BUDAPEST).getDayOfMonth();
        return wholeDay
                ? format(instant, "yyyy. MMMM d") + (BACK_VOWELS.contains(day) ? "-tól" : "-től")
                : dateTime(instant) + " órától";
    }

    /** "2025. január 16. 14:05" */
    public String dateTime(Instant instant) {
        return format(instant, language == Language.HU ? "yyyy. MMMM d. HH:mm" : "d MMMM yyyy, HH:mm");
    }

    /** "2025. január 16.", for a day that is no moment. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(language == Language.HU ? "yyyy. MMMM d." : "d MMMM yyyy", language.locale())
                .format(day);
    }

    /** "1 240", with a space that breaks no line. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** "14:05" */
    public String hourMinute(Instant instant) {
        return format(instant, "HH:mm");
    }

    /** "14:05:30" */
    public String time(Instant instant) {
        return format(instant, "HH:mm:ss");
    }

    private String format(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(instant.atZone(BUDAPEST));
    }

    private <T> T of(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }
}
