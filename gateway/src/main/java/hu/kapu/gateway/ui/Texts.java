package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** All words of one language, so that no page ever mixes two. */
public record Texts(Language language) {

    public static Texts in(Language language) {
        return new Texts(language);
    }

    public FrameTexts frame() {
        return of(FrameTexts.class);
    }

    public SignInTexts signIn() {
        return of(SignInTexts.class);
    }

    public EnrolTexts enrol() {
        return of(EnrolTexts.class);
    }

    public AccountTexts account() {
        return of(AccountTexts.class);
    }

    public RefusalTexts refusal() {
        return of(RefusalTexts.class);
    }

    private <T> T of(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }
}
