package hu.kapu.e2e.bench;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as {@link Forms} sees it. */
public record FormPage(int status, String path, String html) {
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\" action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern MAIN = Pattern.compile("<main.*?</main>", Pattern.DOTALL);
    private static final String TRANSACTION = "t";
    private static final Pattern TRANSACTION_IN_A_LINK = Pattern.compile("\\?t=([0-9a-f-]{36})");

    static FormPage of(HttpResponse<String> response) {
        return new FormPage(response.statusCode(), response.uri().getPath(), response.body());
    }

    /** What stands in the main part, without marks. */
    public String text() {
        return main().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    /** The only part of the page that fits, which has one group. */
    public String find(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(html);
        if (!found.find()) {
            throw new IllegalStateException("nothing like " + pattern + " on " + this);
        }
        return found.group(1);
    }

    Map<String, String> hiddenFieldsOf(String action) {
        return FORM.matcher(main())
                .results()
                .filter(form -> form.group(1).equals(action))
                .findFirst()
                .map(form -> hiddenFieldsIn(form.group()))
                .orElseThrow(() -> new IllegalStateException("no form to " + action + " on " + this));
    }

    /** What makes genuine a form that this page does not offer: the browser's token, and the transaction if any. */
    Map<String, String> hiddenFields() {
        Map<String, String> fields = hiddenFieldsIn(html);
        Matcher link = TRANSACTION_IN_A_LINK.matcher(html);
        if (!fields.containsKey(TRANSACTION) && link.find()) {
            fields.put(TRANSACTION, link.group(1));
        }
        return fields;
    }

    private String main() {
        Matcher main = MAIN.matcher(html);
        return main.find() ? main.group() : html;
    }

    private static Map<String, String> hiddenFieldsIn(String part) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(part).results().forEach(hidden -> fields.put(hidden.group(1), hidden.group(2)));
        return fields;
    }

    @Override
    public String toString() {
        return status + " " + path + ": " + text();
    }
}
