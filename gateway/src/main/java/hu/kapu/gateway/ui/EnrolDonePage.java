package hu.kapu.gateway.ui;

/**
 * "Az Ügyfélkapu+ aktív.", or what else was done.
 *
 * @param continuePath where the button leads: the code step of the waiting portal, or the account site
 */
public record EnrolDonePage(Layout layout, ShownMethod method, Enrolled what, String continuePath) implements Page {}
