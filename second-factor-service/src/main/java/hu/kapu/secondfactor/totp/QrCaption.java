package hu.kapu.secondfactor.totp;

/** What a screen reader says in place of the QR picture, in the language of the page around it. */
public record QrCaption(String title, String description) {
    private static final QrCaption HUNGARIAN = new QrCaption(
            "QR-kód a hitelesítő alkalmazáshoz",
            "Olvassa be a hitelesítő alkalmazással. Ha nem tudja beolvasni, a kód mellett megtalálja szövegesen is.");
    private static final QrCaption ENGLISH = new QrCaption(
            "QR code for the authenticator app",
            "Scan it with your authenticator app. If you cannot scan it, the same key is on this page as text.");

    /** The caption for the first language of an {@code Accept-Language} header; Hungarian unless English is asked. */
    public static QrCaption inLanguage(String acceptLanguage) {
        return acceptLanguage.startsWith("en") ? ENGLISH : HUNGARIAN;
    }
}
