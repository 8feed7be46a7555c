package hu.kapu.e2e.screens;

import com.microsoft.playwright.Page;

/** Lost phone, lost mailbox: what ends, the deletion code, and the way to a new request. */
public final class LostFactorScreens extends Screen {
    public static final String LOST_PHONE = "Elveszett vagy lecserélte a telefonját?";
    public static final String LOST_MAILBOX = "Nem éri el az e-mail-címét?";
    public static final String ENDED = "A régi Ügyfélkapu+ megszűnt";

    public LostFactorScreens(Page page) {
        super(page);
    }

    /** From the step of the app's code. */
    public void phoneIsLost() {
        headed(page, SignInScreens.CODE);
        link("Elveszett vagy lecseréltem a telefonomat").click();
        headed(page, LOST_PHONE);
    }

    /** From the step of the mailed code. */
    public void mailboxIsLost() {
        link("Nem érem el az e-mail-címemet").click();
        headed(page, LOST_MAILBOX);
    }

    public void typeDeletionCode(String code) {
        field("Törlőkód").fill(code);
        button("Ügyfélkapu+ megszüntetése").click();
    }

    public EnrolScreens requestAnew() {
        headed(page, ENDED);
        link("Ügyfélkapu+ igénylése").click();
        return new EnrolScreens(page);
    }
}
