package hu.kapu.e2e.screens;

import com.microsoft.playwright.Page;
import hu.kapu.e2e.bench.Cards.Card;

/** A forgotten password: who, the mailed code, a further proof where e-mail is the only factor, the new password. */
public final class RecoveryScreens extends Screen {
    public static final String WHO = "Elfelejtett jelszó";
    public static final String CODE = "Írja be az e-mailben kapott kódot";
    public static final String PROOF = "Még egy igazolás kell";
    public static final String DELETION_CODE = "Írja be a törlőkódját";
    public static final String CARD = "Írja be az eSzemélyi adatait";
    public static final String PASSWORD = "Adjon meg egy új jelszót";
    public static final String DONE = "Az új jelszava él";

    public RecoveryScreens(Page page) {
        super(page);
    }

    /** From the step of the password, where people notice that they have forgotten it. */
    public void beginAtSignIn() {
        headed(page, SignInScreens.PASSWORD);
        link("Elfelejtettem a jelszavamat").click();
        headed(page, WHO);
    }

    public void askForCode(String userName, String email) {
        headed(page, WHO);
        field("Felhasználónév").fill(userName);
        field("E-mail-cím").fill(email);
        button("Kód küldése").click();
        headed(page, CODE);
    }

    public void typeCode(String code) {
        headed(page, CODE);
        field("Kód az e-mailből").fill(code);
        button("Tovább").click();
    }

    public void chooseProof(String name) {
        headed(page, PROOF);
        page.locator(".kapu-choice").getByText(name).click();
    }

    public void typeDeletionCode(String code) {
        headed(page, DELETION_CODE);
        field("Törlőkód").fill(code);
        button("Tovább").click();
    }

    public void typeCard(Card card) {
        headed(page, CARD);
        field("Az igazolvány száma").fill(card.documentNumber());
        field("Regisztrációs kód").fill(card.registrationCode());
        button("Tovább").click();
    }

    public void typeNewPassword(String password) {
        headed(page, PASSWORD);
        field("Új jelszó").fill(password);
        button("Új jelszó mentése").click();
    }
}
