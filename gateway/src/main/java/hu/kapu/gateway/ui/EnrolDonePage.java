package hu.kapu.gateway.ui;

/**
 * "Az Ügyfélkapu+ aktív."
 *
 * @param continuePath where the button leads: the code step of the waiting portal, or of the account site
 */
public record EnrolDonePage(Layout layout, String continuePath) implements Page {}
