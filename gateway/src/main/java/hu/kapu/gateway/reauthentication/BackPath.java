package hu.kapu.gateway.reauthentication;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page of the account site that waits for the proof; never another server, never with a query. */
record BackPath(String path) {
    private static final BackPath HOME = new BackPath("/ugyfelkapu");
    private static final Pattern OWN = Pattern.compile("/ugyfelkapu(?:/[a-z0-9-]{1,40}){0,5}");

    /** What is no page of the account site becomes its home. */
    static BackPath of(@Nullable String typed) {
        return typed != null && isOwn(typed) ? new BackPath(typed) : HOME;
    }

    private static boolean isOwn(String path) {
        return path.length() <= 200 && OWN.matcher(path).matches() && !path.startsWith(Reauthentication.PATH);
    }

    URI uri() {
        return URI.create(path);
    }

    /** Where the proof is given for this page. */
    URI proof() {
        return URI.create(Reauthentication.PATH + "?vissza=" + path);
    }
}
