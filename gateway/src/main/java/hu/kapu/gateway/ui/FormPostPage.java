package hu.kapu.gateway.ui;

import java.util.List;

/**
 * Takes the answer to the portal by a form (OAuth 2.0 Form Post Response Mode 1.0): the script sends it, and without
 * script the button does.
 *
 * @param target the portal's registered redirect URI
 */
public record FormPostPage(Layout layout, String target, List<Field> fields) implements Page {

    /** One parameter of the answer. */
    public record Field(String name, String value) {
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }
}
