package hu.kapu.gateway.ui;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What templates ask a list of refusals. */
@TemplateExtension
class ErrorsInTemplates {

    private ErrorsInTemplates() {}

    /** The first refusal of the field with this id. */
    static @Nullable Refusal forField(List<Refusal> errors, String id) {
        return errors.stream()
                .filter(each -> each.reason().field().id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
