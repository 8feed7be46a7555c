package hu.kapu.gateway.ui;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where citizens reach a person; shown on every page. */
@ConfigMapping(prefix = "kapu.contacts")
public interface ContactsConfig {

    /** Address or path of the help pages. */
    @WithDefault("/sugo")
    String helpPage();

    /** Web address of the online customer desk. */
    @WithDefault("https://ugyfelszolgalat.example/")
    String onlineDesk();

    /** Telephone number as one dials it. */
    @WithDefault("1818")
    String telephone();

    /** E-mail address of the customer desk. */
    @WithDefault("ugyfelszolgalat@kapu.example")
    String email();
}
