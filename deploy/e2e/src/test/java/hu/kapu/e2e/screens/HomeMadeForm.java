package hu.kapu.e2e.screens;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** What a visitor sends who does not wait for our form: any fields to any address, with the CSRF token of the page. */
public final class HomeMadeForm {
    private HomeMadeForm() {}

    public static void send(Page page, String path, Map<String, String> fields) {
        Object _ = page.evaluate("""
                ([path, fields]) => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  form.action = path;
                  const all = {csrf: document.querySelector('input[name=csrf]').value, ...fields};
                  for (const [name, value] of Object.entries(all)) {
                    const input = document.createElement('input');
                    input.name = name;
                    input.value = value;
                    form.append(input);
                  }
                  document.body.append(form);
                  setTimeout(() => form.submit());
                }
                """, List.of(path, fields));
    }
}
