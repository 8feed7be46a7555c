package hu.kapu.gateway.ui;

import io.quarkus.qute.TemplateInstance;

/**
 * A page for citizens: a record whose components are everything its template may show.
 *
 * <p>A resource returns the record as it is, or as the entity of a response with another status. Its text comes in the
 * language of the layout.
 */
public interface Page extends TemplateInstance {
    Layout layout();
}
