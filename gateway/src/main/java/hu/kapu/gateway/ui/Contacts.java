package hu.kapu.gateway.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** The contacts under the name by which templates know them. */
@Named("contacts")
@ApplicationScoped
public class Contacts {

    private final ContactsConfig config;

    Contacts(ContactsConfig config) {
        this.config = config;
    }

    public String helpPage() {
        return config.helpPage();
    }

    /** The help that somebody on this page is likely to look for; everything else is linked from there. */
    public String helpOn(String path) {
        return config.helpPage().equals(Information.HELP_PAGE)
                ? Information.likelyAt(path).map(Information::path).orElse(Information.HELP_PAGE)
                : config.helpPage();
    }

    public String onlineDesk() {
        return config.onlineDesk();
    }

    public String telephone() {
        return config.telephone();
    }

    public String email() {
        return config.email();
    }
}
