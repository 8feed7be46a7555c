package hu.kapu.e2e.screens;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Cards.Card;

/** Registering from home: what is needed, the one form, done. */
public final class HomeRegistrationScreens extends Screen {
    public static final String START = "Regisztráció otthonról";
    public static final String FORM = "Regisztráció eSzemélyivel";
    public static final String DONE = "Az Ügyfélkapuja elkészült";

    public HomeRegistrationScreens(Page page) {
        super(page);
    }

    public void begin() {
        headed(page, START);
        link("Kezdem a regisztrációt").click();
        headed(page, FORM);
    }

    public void register(Card card, String userName, String password) {
        headed(page, FORM);
        field("Az igazolvány száma").fill(card.documentNumber());
        field("Regisztrációs kód").fill(card.registrationCode());
        field("Felhasználónév").fill(userName);
        field("E-mail-cím").fill(userName + "@example.hu");
        field("Jelszó").fill(password);
        button("Regisztráció").click();
    }
}
