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
        return orElsewhere(Information.likelyAt(path).map(Information::path).orElse(Information.HELP_PAGE));
    }

    /**
     * The help on one question, for a page whose path does not tell what is asked there.
     *
     * @param topic the question as its address names it, such as {@code torlokod}
     */
    public String helpAbout(String topic) {
        return orElsewhere(Information.helpOn(topic).orElseThrow().path());
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

    /** An installation with help pages of its own sends everybody there. */
    private String orElsewhere(String ours) {
        return config.helpPage().equals(Information.HELP_PAGE) ? ours : config.helpPage();
    }
}
